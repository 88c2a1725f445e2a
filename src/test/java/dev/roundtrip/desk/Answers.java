package dev.roundtrip.desk;

/** What a Chatwoot answers, as short as the client can live with. */
final class Answers {
    private Answers() {}

    static String profile() {
        return """
                {"id": 3, "name": "Tomas Agent", "email": "tomas@desk.test", "role": "administrator",
                 "access_token": "token-of-tomas-4711", "pubsub_token": "pubsub-tomas", "ui_settings": {},
                 "accounts": [{"id": 7, "name": "Harbor & Pine", "role": "administrator"}]}""";
    }

    static String emailInbox() {
        return """
                {"id": 11, "name": "Support", "channel_type": "Channel::Email", "email": "support@desk.test",
                 "imap_password": "hunter2", "forward_to_email": null, "website_token": null}""";
    }

    static String conversation(long id, String sourceId) {
        return """
                {"id": %d, "inbox_id": 11, "status": "open", "labels": ["late"], "priority": "urgent",
                 "meta": {"sender": {"id": 5, "name": "Maya", "email": "maya@shop.test", "phone_number": null},
                          "team": {"id": 2, "name": "billing leads"}},
                 "messages": [%s],
                 "additional_attributes": {"mail_subject": "Where is my order?"},
                 "created_at": 1790000000, "first_reply_created_at": 0, "waiting_since": 1790000000}""".formatted(id, push(900 + id, id, sourceId, "Hello", "sent", null));
    }

    static String conversations(int all, String... some) {
        return "{\"data\": {\"meta\": {\"all_count\": %d}, \"payload\": [%s]}}".formatted(all, String.join(",", some));
    }

    static String messages(String... some) {
        return "{\"meta\": {}, \"payload\": [%s]}".formatted(String.join(",", some));
    }

    /** A message as lists give it: without its contact's source id. */
    static String listed(long id, long conversation, String content, String status, String sourceId) {
        return """
                {"id": %d, "content": "%s", "inbox_id": 11, "conversation_id": %d, "message_type": 0,
                 "content_type": "text", "status": "%s", "content_attributes": {}, "created_at": 1790000000,
                 "private": false, "source_id": %s, "sender": {"name": "Maya"}}""".formatted(id, content, conversation, status, quoted(sourceId));
    }

    /** A message as realtime pushes it. */
    static String push(
            long id, long conversation, String contactSource, String content, String status, String sourceId) {
        return """
                {"id": %d, "content": "%s", "account_id": 7, "inbox_id": 11, "conversation_id": %d, "message_type": 0,
                 "created_at": 1790000000, "updated_at": "2026-09-21T14:13:20.000Z", "private": false,
                 "status": "%s", "source_id": %s, "content_attributes": {},
                 "conversation": {"contact_inbox": {"source_id": "%s"}}, "sender": {"name": "Maya"}}""".formatted(id, content, conversation, status, quoted(sourceId), contactSource);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
