package dev.roundtrip.simulator.chatwoot;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Requests that no client should send. */
enum Garbage {
    TRUNCATED_JSON("application/json", "{\"message\": {\"content\": \"half"),
    NO_OBJECT("application/json", "[1, null, \"two\", {}]"),
    NULL("application/json", "null"),
    NOT_UTF_8("application/json", "{\"name\": \"\u00ff\u00fe\"}"),
    HALF_A_SIGN("application/json", "{\"name\": \"\\ud83d\"}"),
    DEEPLY_NESTED("application/json", "[".repeat(5_000)),
    TEXTS_FOR_OBJECTS("application/json", body("\"text\"")),
    NUMBERS_FOR_TEXTS("application/json", body("17")),
    LISTS_FOR_OBJECTS("application/json", body("[[], null, {\"a\": 1}, \"x\", 2]")),
    OBJECTS_FOR_TEXTS("application/json", body("{\"a\": {\"b\": [1]}}")),
    NULLS("application/json", body("null")),
    FLAGS("application/json", body("true")),
    NOTHING_IN_OBJECTS("application/json", body("{}")),
    NOTHING_IN_LISTS("application/json", body("[]")),
    TEXTS_WITHIN("application/json", body("{\"id\": \"x\", \"ids\": \"x\", \"type\": 7, \"content\": []}")),
    EVERYTHING_WITHIN("application/json", body(body("\"text\""))),
    NUL_SIGNS("application/json", body("\"a\\u0000b\"")),
    BACKWARDS("application/json", body("-1")),
    HUGE_NUMBERS("application/json", body("99999999999999999999999999")),
    BROKEN_MULTIPART("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"message[attach"),
    MULTIPART_WITHOUT_BOUNDARY("multipart/form-data", "--x\r\n\r\n"),
    BROKEN_FORM("application/x-www-form-urlencoded", "a=%zz&message[content=1&[]=2&message[]=3&message[x][y]=4&=5"),
    BROKEN_MIME(
            "message/rfc822",
            "From: <<>>\r\nTo: =?utf-8?Q?=FF=\r\nContent-Type: multipart/mixed; boundary=\r\nDate: 99\r\n\r\n--\r\n"),
    NOISE("application/octet-stream", "\u0000\u0001\u00ff\u00fe");

    private final String contentType;
    private final byte[] bytes;

    Garbage(String contentType, String body) {
        this.contentType = contentType;
        this.bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    }

    HttpRequest.Builder on(HttpRequest.Builder request, String method) {
        return request.header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
    }

    /** Every parameter that some route knows, each with the same value. */
    private static String body(String value) {
        String known = """
                account_id action_name action_params actions active add additional_attributes agent agent_bot allow_messages_after_resolved assignee_id attachments auto_offline
                availability availability_status avatar before after business_hours channel channel_id cc_emails bcc_emails
                base_contact_id bot_config canned_response color column_names conditions contact contact_id contacts content content_attributes content_type conversation
                conversation_ids conversation_id csat csat_config draft_message custom_attribute csat_survey_response custom_attributes description direction display_type email event event_info
                event_name events emails fields import_file is_private macro mergee_contact_id note pre_chat_form_options
                reply_time remove survey_rules trigger_rules visibility fields greeting_message group_by id identifier identifier_hash ids inbox inbox_id inbox_ids
                in_reply_to label labels mentions message message_type metric name outgoing_url page password payload
                phone_number priority private profile q query query_operator reply_to role settings short_code since
                snoozed_until sort sort_by source_id status submitted_email submitted_values subscriptions team team_id
                timestamp timezone timezone_offset title twilio_channel twiml type typing_status until url user_id user_ids
                value values webhook website_url widget working_hours working_hours_enabled Body From To SmsSid MessageSid
                NumMedia MediaUrl0 MessageStatus""";
        StringBuilder object = new StringBuilder("{\"new\": ").append(value);
        for (String name : known.split("\\s+")) {
            object.append(", \"").append(name).append("\": ").append(value);
        }
        return object.append('}').toString();
    }
}
