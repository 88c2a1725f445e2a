package dev.roundtrip.people;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskFile;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.trip.Channel;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A desk that holds one conversation of Maya's, number 3, and shows of it what a test has written there. */
final class PaperDesk implements AutoCloseable {
    static final long CONVERSATION = 3;
    /** What is looked at in place has its budget from the look on: 2 s from now are 12 s from here. */
    static final Instant BEFORE = Scenario.NOW.minusSeconds(10);

    String status = "open";
    String tier = "";
    String said = "";
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                String account = "/api/v1/accounts/1";
                config.routes.get(account + "/conversations/3", context -> json(context, conversation()));
                config.routes.get(
                        account + "/conversations/3/messages",
                        context -> json(context, "{\"payload\":[%s]}".formatted(said)));
                config.routes.post(
                        account + "/conversations/3/toggle_status",
                        context -> json(context, "{\"payload\":{\"current_status\":\"open\"}}"));
                config.routes.get(
                        account + "/contacts/5", context -> json(context, "{\"payload\":%s}".formatted(contact())));
                config.routes.get(
                        account + "/contacts/5/conversations",
                        context -> json(context, "{\"payload\":[%s]}".formatted(conversation())));
                config.routes.get(
                        account + "/inboxes/{id}", context -> json(context, "{\"working_hours_enabled\":false}"));
                config.routes.patch(
                        account + "/inboxes/{id}",
                        context ->
                                json(context, "{\"id\":2,\"name\":\"Texts\",\"channel_type\":\"Channel::TwilioSms\"}"));
                config.routes.get(
                        account + "/conversations",
                        context -> json(context, "{\"data\":{\"meta\":{\"all_count\":0},\"payload\":[]}}"));
                config.routes.get("/files/{name}", context -> context.result(new byte[] {1, 2}));
            })
            .start(0);
    private final DeskClient client =
            DeskClient.to(DeskAccess.of(URI.create(base()), 1, new AccessToken("token")), Scenario.CLOCK);

    DeskClient client() {
        return client;
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /** What Maya wrote by e-mail, as the desk holds it. */
    static Correspondence held(Scenario scenario) {
        Correspondence maya = new Correspondence(
                Cast.customer("Maya"), new PaperChannel(Channel.EMAIL, BEFORE), 1, Scenario.TAGS, scenario);
        maya.write(Draft.opening("Order", "Hello!"));
        maya.heldByDesk(message(List.of()), BEFORE);
        return maya;
    }

    private static DeskMessage message(List<DeskFile> files) {
        return new DeskMessage(
                12,
                CONVERSATION,
                1,
                DeskMessage.Kind.INCOMING,
                false,
                "Hello!",
                "sent",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BEFORE,
                false,
                files,
                Optional.empty());
    }

    /** Somebody's public words, or with 0 the customer's. */
    void says(int kind, String content, String more) {
        said = """
                {"id":13,"conversation_id":3,"inbox_id":1,"message_type":%d,"content":"%s","private":false,"created_at":1%s}
                """.formatted(kind, content, more);
    }

    private String conversation() {
        return """
                {"id":3,"inbox_id":1,"status":"%s","messages":[],"labels":[],"priority":null,"created_at":1,
                 "first_reply_created_at":0,"waiting_since":0,"custom_attributes":{},"meta":{"sender":%s}}
                """.formatted(status, contact());
    }

    private String contact() {
        return "{\"id\":5,\"name\":\"Maya\",\"custom_attributes\":{%s}}"
                .formatted(tier.isEmpty() ? "" : "\"roundtrip_tier\":\"%s\"".formatted(tier));
    }

    private static void json(Context context, String body) {
        context.contentType("application/json").result(body);
    }

    @Override
    public void close() {
        client.close();
        server.stop();
    }
}
