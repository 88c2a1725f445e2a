package dev.roundtrip.channel.email;

import static dev.roundtrip.channel.email.Probing.probes;
import static dev.roundtrip.channel.email.Probing.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Security;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that give no answer, or take their time. */
class MailProbesInTimeTest {
    private static final String AT = "127.0.0.1:";

    private final PostOffice office = PostOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_black_holed_port_and_a_silent_one_are_given_up_in_time() throws Exception {
        try (BlackHole hole = new BlackHole();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int port : List.of(hole.port(), silent.getLocalPort())) {
                MailServer server = PostOffice.server(port, Security.NONE, PostOffice.PASSWORD);
                MailProbes probes = probes(timed(office.access(server, server), 300, 300));

                Duration took = took(() -> {
                    assertThat(trouble(probes::sending).why()).isEqualTo(Why.UNREACHABLE);
                    assertThat(trouble(probes::mailbox).why()).isEqualTo(Why.UNREACHABLE);
                });
                assertThat(took).isLessThan(Duration.ofMillis(2_600));
            }
        }
    }

    @Test
    void the_usual_times_end_within_ten_seconds_on_a_black_holed_port() throws Exception {
        try (BlackHole hole = new BlackHole()) {
            MailServer server = PostOffice.server(hole.port(), Security.NONE, PostOffice.PASSWORD);
            MailProbes probes = probes(timed(office.access(server, server), 10_000, 20_000));

            Duration took = took(() -> {
                assertThat(trouble(probes::sending).why()).isEqualTo(Why.UNREACHABLE);
                assertThat(trouble(probes::mailbox).why()).isEqualTo(Why.UNREACHABLE);
            });
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_server_that_is_slow_with_each_answer_is_given_up_as_a_whole() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Relay smtp = Relay.changing(office.smtpPort(), said -> said, answer -> late(answer, never))) {
            MailAccess access = timed(office.access(smtp.port(), office.imapPort()), 100, 5_000);

            ChannelTrouble trouble = trouble(probes(access)::sending);

            assertThat(trouble.why()).isEqualTo(Why.UNREACHABLE);
            assertThat(trouble)
                    .hasMessageStartingWith("The SMTP server " + AT + smtp.port() + " was not done")
                    .hasMessageContaining("within 1.1 s");
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_port_that_hangs_up_without_a_word_and_a_name_that_nobody_knows_are_not_reached() throws Exception {
        try (Relay closed = Relay.to(office.smtpPort())) {
            closed.cut();
            MailProbes hungUp = probes(office.access(closed.port(), closed.port()));
            assertThat(trouble(hungUp::sending).why()).isEqualTo(Why.UNREACHABLE);
            assertThat(trouble(hungUp::mailbox).why()).isEqualTo(Why.UNREACHABLE);
        }
        MailServer nowhere = new MailServer("mail.invalid", 25, Security.NONE, "qa", new Secret(PostOffice.PASSWORD));
        assertThat(trouble(probes(office.access(nowhere, nowhere))::sending).why())
                .isEqualTo(Why.UNREACHABLE);
    }

    private static String late(String answer, CountDownLatch never) {
        try {
            return never.await(200, TimeUnit.MILLISECONDS) ? "" : answer;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static MailAccess timed(MailAccess access, int connect, int answer) {
        return access.within(Duration.ofMillis(connect), Duration.ofMillis(answer));
    }

    private static Duration took(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
