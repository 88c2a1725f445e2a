package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the doctor makes of a desk's word about its Redis and its PostgreSQL. */
class DeskCheckTest {
    private static final String PROFILE = """
            {"id": 4, "name": "Nora", "email": "nora@desk.test", "pubsub_token": "p",
             "accounts": [{"id": 1, "name": "Shop", "role": "agent"}]}
            """;
    private static final String STRANGER = """
            {"id": 5, "name": "Otto", "email": "otto@desk.test", "pubsub_token": "q",
             "accounts": [{"id": 2, "name": "Elsewhere", "role": "agent"}]}
            """;

    private String services = "\"queue_services\": \"ok\", \"data_services\": \"ok\"";
    private String second = "";
    private int status = 200;
    private final Javalin desk = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.routes.get(
                        "/api",
                        context -> json(
                                context,
                                "{\"version\": \"4.14.2\", \"timestamp\": \"2026-11-22 20:00:00\", " + services + "}"));
                config.routes.get(
                        "/api/v1/profile",
                        context -> json(
                                context.status(status),
                                "stranger".equals(context.header("api_access_token")) ? STRANGER : PROFILE));
                config.routes.get("/api/v1/accounts/1/inboxes", context -> json(context, """
                        {"payload": [{"id": 3, "name": "Chat", "channel_type": "Channel::WebWidget",
                          "web_widget_script": "<script></script>"}]}"""));
            })
            .start(0);

    @AfterEach
    void stop() {
        desk.stop();
    }

    @Test
    void a_desk_whose_services_are_well_says_no_more_of_them() {
        assertThat(looked()).hasSize(3).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void a_desk_without_its_redis_is_told_although_it_answers() {
        services = "\"queue_services\": \"failing\", \"data_services\": \"ok\"";

        assertThat(looked()).hasSize(4).element(1).asString().isEqualTo("""
                        failed  Redis: The desk at %s says that it does not reach its Redis. Nothing is sent, fetched or told in real time without it. Look at the desk's Redis and at how the desk is told where it is.
                                  Set by: roundtrip.desk.url (-Droundtrip.desk.url)""".formatted(url()));
    }

    @Test
    void a_false_alarm_about_the_database_is_not_believed_when_a_record_was_read() {
        services = "\"queue_services\": \"ok\", \"data_services\": \"failing\"";

        assertThat(looked()).hasSize(3).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void a_desk_that_fails_is_asked_what_it_lacks() {
        status = 500;
        services = "\"queue_services\": \"ok\", \"data_services\": \"failing\"";

        assertThat(looked())
                .satisfiesExactly(
                        entry -> assertThat(entry).startsWith("failed  desk: GET /api/v1/profile"),
                        data -> assertThat(data).startsWith("failed  PostgreSQL: The desk at " + url()));
    }

    @Test
    void a_second_agent_of_another_account_is_told() {
        second = "stranger";

        assertThat(looked()).hasSize(4).element(1).asString().isEqualTo("""
                        failed  second agent: roundtrip.desk.second.token belongs to Otto <otto@desk.test> (user 5), who has no place in account 1 "Shop", where the tests run. Make them a member of it, or use another person's token.
                                  Set by: roundtrip.desk.second.token (environment ROUNDTRIP_DESK_SECOND_TOKEN)""");
    }

    private List<String> looked() {
        Sources sources = NamedSources.of(
                Map.of(
                        "roundtrip.target", "remote",
                        "roundtrip.channels", "webchat",
                        "roundtrip.capabilities", "throttles-off",
                        "roundtrip.desk.url", url(),
                        "roundtrip.desk.token", "token",
                        "roundtrip.desk.second.token", second,
                        "roundtrip.desk.account.name", "Shop",
                        "roundtrip.webchat.inbox", "3"),
                Path.of(""));
        Settings settings = Settings.read(sources, new RunIds(new Random(1)));
        return new DeskCheck(settings, Clock.systemUTC())
                .look().findings().stream()
                        .map(finding -> finding.told(Origins.of(sources)))
                        .toList();
    }

    private String url() {
        return "http://127.0.0.1:" + desk.port();
    }

    private static void json(Context context, String body) {
        context.contentType("application/json").result(body);
    }
}
