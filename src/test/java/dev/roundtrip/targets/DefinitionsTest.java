package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.simulator.chatwoot.Timers;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void of_two_first_runs_that_begin_at_once_both_have_the_attributes() {
        try (Embedded embedded = Embedded.start(Told.settings(), Timers.shortened(), CLOCK);
                DeskEntry entry = DeskEntry.of(embedded.settings(), CLOCK)) {
            Definitions definitions = new Definitions(entry.client());
            List<Provided> one = definitions.steps();
            List<Provided> other = definitions.steps();

            one.forEach(step -> step.doing().run());
            other.forEach(step -> step.doing().run());

            assertThat(one).extracting(Provided::verb).containsOnly(Provided.Verb.MAKE);
            assertThat(definitions.steps()).extracting(Provided::verb).containsOnly(Provided.Verb.USE);
        }
    }

    @Test
    void what_the_desk_refuses_for_another_reason_is_told() {
        String route = "/api/v1/accounts/1/custom_attribute_definitions";
        Javalin refusing = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get(route, context -> json(context, "[]"));
                    config.routes.post(route, context -> json(context.status(422), "{\"message\":\"Not today\"}"));
                })
                .start(0);
        URI base = URI.create("http://127.0.0.1:" + refusing.port());
        try (DeskClient desk = DeskClient.to(DeskAccess.of(base, 1, new AccessToken("token")), CLOCK)) {
            assertThatExceptionOfType(DeskTrouble.class)
                    .isThrownBy(() -> new Definitions(desk).make())
                    .withMessageContaining("Not today");
        } finally {
            refusing.stop();
        }
    }

    private static void json(Context context, String body) {
        context.contentType("application/json").result(body);
    }
}
