package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.waiting.HandClock;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A number's lease on a desk that takes it, and then refuses to renew it. */
class DeskNumberLeaseTest {
    private static final String NUMBER = "+15550144444";

    private final HandClock now = new HandClock("2026-11-28T12:00:00Z");
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean refuses = new AtomicBoolean();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                String contacts = "/api/v1/accounts/1/contacts";
                config.routes.get(contacts + "/search", context -> json(context, "{\"meta\":{},\"payload\":[]}"));
                config.routes.post(contacts, context -> json(context, "{\"payload\":{\"contact\":{\"id\":7}}}"));
                config.routes.put(contacts + "/7", this::renew);
                config.routes.patch(contacts + "/7", this::renew);
                config.routes.delete(contacts + "/7", context -> json(context, "{}"));
            })
            .start(0);
    private final DeskClient desk = DeskClient.to(
            DeskAccess.of(URI.create("http://127.0.0.1:" + server.port()), 1, new AccessToken("token")), clock);
    private final DeskNumberLease lease = new DeskNumberLease(desk, "run1a", now, told::add);

    @AfterEach
    void close() {
        lease.close();
        desk.close();
        server.stop();
    }

    @Test
    void a_renewal_that_fails_while_the_lease_lives_is_nobodys_trouble() {
        lease.take(NUMBER);
        refuses.set(true);
        now.advance(DeskNumberLease.LIFE.minusSeconds(1));

        lease.renewAll();

        assertThat(told).isEmpty();
        assertThat(lease.take(NUMBER)).isEmpty();
    }

    @Test
    void a_lease_that_lapsed_is_told_once_and_its_number_is_lent_no_more_until_the_desk_renews_it() {
        lease.take(NUMBER);
        refuses.set(true);
        now.advance(DeskNumberLease.LIFE);

        lease.renewAll();
        lease.renewAll();

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith(
                        "The lease of number +15550144444 could not be renewed for more than 90 s, so another run may use it while run run1a goes on: ");
        assertThatExceptionOfType(ChannelTrouble.class)
                .isThrownBy(() -> lease.take(NUMBER))
                .withMessage(
                        "The number +15550144444 is lent to nobody any more: its lease on the desk ended at 2026-11-28T12:01:30Z, and the desk does not take its renewal, so another run may use it. Look whether the desk answers, and run again.");

        refuses.set(false);
        assertThat(lease.take(NUMBER)).isEmpty();
    }

    private void renew(Context context) {
        if (refuses.get()) {
            context.status(422);
            json(context, "{\"error\":\"Not today\"}");
        } else {
            json(context, "{\"payload\":{\"id\":7}}");
        }
    }

    private static void json(Context context, String body) {
        context.contentType("application/json").result(body);
    }
}
