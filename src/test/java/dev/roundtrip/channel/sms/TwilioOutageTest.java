package dev.roundtrip.channel.sms;

import static dev.roundtrip.channel.Troubles.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Reach;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.ChatwootSimulator;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.twilio.TwilioOptions;
import dev.roundtrip.simulator.twilio.TwilioSimulator;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to Twilio and to the desk's callback, sound on the simulators, broken in stand-ins. */
class TwilioOutageTest {
    private static final String ACCOUNT = "AC" + "6".repeat(32);
    private static final String ONE = "+15550000001";
    private static final String DESK = "+15550009999";

    private final AtomicLong ids = new AtomicLong();
    private final TwilioSimulator twilio = TwilioSimulator.start(new TwilioOptions(
            0,
            Clock.systemUTC(),
            () -> "%032x".formatted(ids.incrementAndGet()),
            Map.of(ACCOUNT, "token-1"),
            Map.of(ONE, ACCOUNT, DESK, "AC" + "7".repeat(32)),
            Duration.ZERO,
            Faults.none()));
    private volatile int status = 200;
    private final Javalin standIn = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.routes.get("/*", ctx -> ctx.status(status).html("<html>Sign in</html>"));
                config.routes.post("/*", ctx -> ctx.status(status));
            })
            .start();

    @AfterEach
    void close() {
        twilio.close();
        standIn.stop();
    }

    @Test
    void a_sound_account_on_the_simulator() {
        NumberProbes probes = probes(twilio.baseUrl(), "token-1");

        assertThat(probes.account().seen()).isEqualTo("the account " + ACCOUNT + " is active");
        assertThat(probes.numbers().seen()).startsWith("the account has +15550000001 (SMS, MMS)");
    }

    @Test
    void a_wrong_token_is_told_as_such_by_whoever_asks() {
        NumberProbes probes = probes(twilio.baseUrl(), "token-2");

        trouble(probes::account, Why.TWILIO_CREDENTIALS).hasMessageContaining("HTTP 401, code 20003: Authenticate.");
        trouble(probes::numbers, Why.TWILIO_CREDENTIALS);
        try (SmsLine line = new SmsLine(access(twilio.baseUrl(), "token-2"), Clock.systemUTC())) {
            trouble(line::prove, Why.TWILIO_CREDENTIALS);
            trouble(line::prove, Why.TWILIO_CREDENTIALS);
        }
    }

    @Test
    void something_else_at_twilios_address() {
        NumberProbes probes = probes(at(standIn.port()), "token-1");

        trouble(probes::account, Why.OTHER);
        trouble(probes::numbers, Why.OTHER)
                .hasMessageContaining(" in a way that nobody understands: ")
                .hasMessageContaining("Unexpected character ('<'");
        for (int wrong : new int[] {401, 404, 500, 502}) {
            status = wrong;
            trouble(probes::account, Why.OTHER)
                    .hasMessageContaining("HTTP " + wrong + " and no JSON (<html>Sign in</html>)");
        }
    }

    @Test
    void an_address_that_nobody_knows_listens_at_or_speaks_tls_at() {
        trouble(probes("https://127.0.0.1:" + standIn.port(), "token-1")::account, Why.NO_TLS);
        trouble(probes("http://no-such-host.invalid", "token-1")::account, Why.UNREACHABLE);
        NumberProbes gone = probes(at(standIn.port()), "token-1");
        standIn.stop();
        trouble(gone::account, Why.UNREACHABLE).hasMessageContaining("gave no answer to the account " + ACCOUNT);
    }

    @Test
    void an_api_that_stays_silent_is_given_up_within_five_seconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            long begun = System.nanoTime();
            trouble(probes(at(silent.getLocalPort()), "token-1")::account, Why.UNREACHABLE)
                    .hasMessageContaining("no whole answer within 5 s");
            assertThat(System.nanoTime() - begun).isLessThan(7_000_000_000L);
        }
    }

    @Test
    void the_questions_of_one_probe_have_a_time_together() {
        AtomicLong passed = new AtomicLong();
        Clock slow = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plusSeconds(passed.get());
            }
        };
        TwilioAccess access = access(twilio.baseUrl(), "token-1");
        Questions questions = new Questions(access, access.http(), slow);
        questions.ask("the first", client -> passed.addAndGet(8));

        trouble(() -> questions.ask("the second", client -> passed.get()), Why.UNREACHABLE)
                .hasMessageContaining("the second was not asked for any more, since what was asked before took 8 s.");
    }

    @Test
    void a_signed_form_without_a_message_is_passed_over_by_the_desk() {
        try (ChatwootSimulator desk =
                ChatwootSimulator.start(ChatwootOptions.standard().withPort(0))) {
            assertThat(posting(desk.baseUrl()).signature().seen())
                    .endsWith("/twilio/callback takes what is signed as Twilio signs");
        }
    }

    @Test
    void a_callback_that_is_not_there_or_kept_back() {
        String there = at(standIn.port());
        NumberProbes gone = posting(there);
        status = 404;
        trouble(posting(there)::signature, Why.OTHER)
                .hasMessageContaining("answers 404")
                .hasMessageContaining("nothing is there");
        status = 403;
        trouble(posting(there)::signature, Why.OTHER).hasMessageContaining("check roundtrip.sms.auth.token");
        status = 500;
        trouble(posting(there)::signature, Why.OTHER).hasMessageContaining("See its log.");
        status = 302;
        trouble(posting(there)::signature, Why.OTHER).hasMessageContaining("answers in its place");
        standIn.stop();
        trouble(gone::signature, Why.UNREACHABLE);
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }

    private NumberProbes posting(String desk) {
        return new NumberProbes(
                access(twilio.baseUrl(), "token-1"),
                Clock.systemUTC(),
                Optional.empty(),
                Optional.of(new Injection(URI.create(desk + "/twilio/callback"), () -> "1".repeat(32))));
    }

    private static NumberProbes probes(String api, String token) {
        return new NumberProbes(access(api, token), Clock.systemUTC(), Optional.empty(), Optional.empty());
    }

    private static TwilioAccess access(String api, String token) {
        return TwilioAccess.usual(URI.create(api), ACCOUNT, new Secret(token), List.of(ONE), DESK, Reach.plain());
    }
}
