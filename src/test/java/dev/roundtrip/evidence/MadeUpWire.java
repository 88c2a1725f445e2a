package dev.roundtrip.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import dev.roundtrip.trip.Phone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What a made-up scenario exchanges with desk, mail server and Twilio: as long as in a run, of the same form. */
final class MadeUpWire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Chronicle log;
    private final Random random;
    private final String account;
    private final ArrayNode messages = JSON.createArrayNode();
    private final List<Phone.Text> texts = new ArrayList<>();
    private final ArrayNode records = JSON.createArrayNode();

    MadeUpWire(Chronicle log, Random random) {
        this.log = log;
        this.random = random;
        this.account = "AC" + hex();
    }

    /** Sends a text, and tells under which id it went. */
    String send(boolean toDesk, Channel channel, String text, Instant at) {
        return switch (channel) {
            case EMAIL -> mail(toDesk, text, at);
            case SMS -> sms(toDesk, text, at);
            case WEB_CHAT -> desk(toDesk, false, text, at);
        };
    }

    private String mail(boolean toDesk, String text, Instant at) {
        String id = hex() + "@customers.roundtrip.test";
        String headers = """
                Received: from localhost (localhost [127.0.0.1])
                \tby mail.roundtrip.test (Postfix) with ESMTP id %s
                \tfor <maya-lindqvist@customers.roundtrip.test>; %s
                Date: %s
                From: Maya Lindqvist <maya-lindqvist-%d@customers.roundtrip.test>
                To: support@desk.roundtrip.test
                Message-ID: <%s>
                In-Reply-To: <conversation/%s/messages/%d@reply.roundtrip.test>
                Subject: Re: Where is order RT-10442? [k7m2x-%d]
                MIME-Version: 1.0
                Content-Type: text/%s; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                """.formatted(
                        hex(),
                        at,
                        at,
                        random.nextInt(9999),
                        id,
                        uuid(),
                        random.nextInt(9999),
                        random.nextInt(9999),
                        toDesk ? "plain" : "html");
        byte[] source = (headers + (toDesk ? text : html(text))).getBytes(StandardCharsets.UTF_8);
        log.add(new Exchange(
                at,
                Kind.MAIL,
                toDesk ? "Mail sent by Maya Lindqvist" : "Mail received by Maya Lindqvist",
                "message/rfc822",
                source));
        desk(toDesk, true, text, at);
        return id;
    }

    /** The customer's phone, where there were texts. */
    Optional<Phone> phone() {
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Phone("+15550100212", texts));
    }

    private String sms(boolean toDesk, String text, Instant at) {
        String sid = "SM" + hex();
        List<Integer> ends = text.length() > 160 ? List.of(153, text.length()) : List.of(text.length());
        texts.add(new Phone.Text(at, toDesk, "+15550100100", text, ends, "GSM-7", "delivered", List.of()));
        String path = "/2010-04-01/Accounts/" + account + "/Messages";
        records.addObject()
                .put("account_sid", account)
                .put("api_version", "2010-04-01")
                .put("body", text)
                .put("date_created", at.toString())
                .put("date_sent", at.toString())
                .put("direction", toDesk ? "outbound-api" : "inbound")
                .putNull("error_code")
                .put("from", "+15550100100")
                .putNull("messaging_service_sid")
                .put("num_media", "0")
                .put("num_segments", "1")
                .put("price_unit", "USD")
                .put("sid", sid)
                .put("status", toDesk ? "sent" : "received")
                .put("to", "+15550100212")
                .put("uri", path + "/" + sid + ".json");
        String page = JSON.createObjectNode()
                .put("page_size", 50)
                .set("messages", records.deepCopy())
                .toString();
        for (int look = 0; look < 3; look++) {
            log.add(new Exchange(
                    at.plusMillis(200L * look),
                    Kind.TWILIO,
                    "GET %s.json → 200 in %d ms".formatted(path, 1 + random.nextInt(9)),
                    "text/plain",
                    "GET http://127.0.0.1:41817%s.json?PageSize=50&DateSent%%3E=%s&To=%%2B15550100212\nAuthorization: Basic QUM6c2VjcmV0\n\n\n200\n%s"
                            .formatted(path, at, page)
                            .getBytes(StandardCharsets.UTF_8)));
        }
        desk(toDesk, false, text, at);
        return sid;
    }

    /** What is asked of the desk around one message: all messages so far, and the answer where it is one. */
    private String desk(boolean toDesk, boolean mailed, String text, Instant at) {
        int id = random.nextInt(3000);
        ObjectNode message = message(id, toDesk, mailed, text, at);
        messages.add(message);
        if (!toDesk) {
            ObjectNode body = JSON.createObjectNode()
                    .put("message_type", "outgoing")
                    .put("content", text)
                    .put("private", false);
            exchange(at, "POST", pretty(body) + "\n\n200 application/json;charset=utf-8\n\n" + pretty(message));
        }
        ObjectNode page = JSON.createObjectNode();
        page.putObject("meta").putArray("labels");
        page.withObject("/meta").set("contact", contact());
        page.set("payload", messages.deepCopy());
        exchange(at.plusMillis(300), "GET", "\n\n200 application/json;charset=utf-8\n\n" + pretty(page));
        return "message " + id;
    }

    private void exchange(Instant at, String verb, String more) {
        String path = "/api/v1/accounts/1/conversations/%d/messages".formatted(random.nextInt(500));
        log.add(new Exchange(
                at,
                Kind.DESK_HTTP,
                "%s %s → 200 in %d ms".formatted(verb, path, 5 + random.nextInt(40)),
                "text/plain",
                "%s http://127.0.0.1:41687%s\napi_access_token: s3cr3t-t0ken-of-the-desk\n\n%s"
                        .formatted(verb, path, more)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode message(int id, boolean toDesk, boolean mailed, String text, Instant at) {
        ObjectNode message = JSON.createObjectNode()
                .put("id", id)
                .put("content", text)
                .put("inbox_id", 1)
                .put("message_type", toDesk ? 0 : 1)
                .put("content_type", mailed && toDesk ? "incoming_email" : "text")
                .put("status", "sent")
                .put("created_at", at.getEpochSecond())
                .put("private", false)
                .put("source_id", hex() + "@customers.roundtrip.test");
        if (mailed) {
            ObjectNode email = message.putObject("content_attributes").putObject("email");
            email.putObject("text_content").put("full", text).put("reply", text).put("quoted", text);
            email.putObject("html_content").put("full", html(text)).put("reply", html(text));
            email.put("date", at.toString())
                    .put("message_id", hex())
                    .put("multipart", false)
                    .put("subject", "Where is order RT-10442?");
        }
        message.set("sender", contact());
        return message;
    }

    private ObjectNode contact() {
        ObjectNode contact = JSON.createObjectNode();
        contact.putObject("additional_attributes").put("source_id", "email:" + hex() + "@customers.roundtrip.test");
        contact.putObject("custom_attributes");
        return contact.put("email", "maya-lindqvist-%d@customers.roundtrip.test".formatted(random.nextInt(9999)))
                .put("id", random.nextInt(500))
                .putNull("identifier")
                .put("name", "Maya Lindqvist")
                .putNull("phone_number")
                .put("thumbnail", "")
                .put("blocked", false)
                .put("type", "contact");
    }

    private static String html(String text) {
        return "<p>" + text.replace("&", "&amp;").replace("\n\n", "</p>\n<p>").replace("\n", "<br />\n") + "</p>\n";
    }

    private static String pretty(ObjectNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can't be written.", e);
        }
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String hex() {
        return uuid().replace("-", "");
    }
}
