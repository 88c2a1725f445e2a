package dev.roundtrip.channel.email;

import static dev.roundtrip.channel.email.Mailing.eventually;
import static dev.roundtrip.channel.email.Mailing.mail;
import static dev.roundtrip.channel.email.Mailing.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.trip.ExchangeLog;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the mailbox can't be seen, and when it only holds something odd. */
class MailboxTroubleTest {
    private static final MailTimes PATIENT =
            new MailTimes(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofMillis(50));

    private final PostOffice office = PostOffice.open();
    private EmailLine line = line(office.access());

    @AfterEach
    void close() {
        line.close();
        office.close();
    }

    @Test
    void what_came_during_an_outage_is_read_before_the_mailbox_is_called_well() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (Relay relay = Relay.changing(office.imapPort(), said -> said, answer -> held(answer, slow))) {
            line = line(office.access(relay.port(), PATIENT));
            CustomerChannel maya = connect("Maya");
            relay.cut();
            assertThat(eventually(() -> maya.arrivals().blind())).isTrue();
            office.arrives(mail("qa+maya-x7k2@mail.example", "meanwhile", "1@desk.example"));
            relay.mend();

            assertThat(eventually(() -> relay.heard().stream().anyMatch(said -> said.contains("BODY.PEEK[]"))))
                    .isTrue();
            assertThat(maya.arrivals().blind()).isTrue();
            slow.countDown();
            assertThat(eventually(() -> !maya.arrivals().blind())).isTrue();
            assertThat(maya.arrivals().sightings()).hasSize(1);
        }
    }

    @Test
    void a_mail_that_can_not_be_read_is_told_and_blinds_nobody() throws Exception {
        CustomerChannel maya = connect("Maya");
        office.arrives(mail("qa+somebody-else@mail.example", "odd", "1@desk.example")
                .replace("Subject:", "Content-Transfer-Encoding: x-secret\nSubject:"));
        office.arrives(mail("qa+maya-x7k2@mail.example", "well", "2@desk.example"));

        received(maya, arrival -> true);
        assertThat(maya.arrivals().trouble().orElseThrow())
                .matches("A mail that arrived at .* can't be read: .*x-secret"
                        + "\\. Look at the newest mails of qa@mail\\.example\\.");
        assertThat(maya.arrivals().blind()).isFalse();
    }

    @Test
    void one_customer_who_can_not_take_a_mail_keeps_it_from_nobody_else() throws Exception {
        line.connect("Maya", "x7k2", exchange -> {
            throw new IllegalStateException("full");
        });
        CustomerChannel derek = connect("Derek");
        office.arrives(mail("qa+maya-x7k2@mail.example, qa+derek-x7k2@mail.example", "for both", "1@desk.example"));

        received(derek, arrival -> true);
        assertThat(derek.arrivals().trouble().orElseThrow()).contains("can't be read: full.");
    }

    /** Keeps back the mails themselves until then. */
    private static String held(String answer, CountDownLatch until) {
        try {
            if (answer.contains("BODY[]") && !until.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody let the mail pass.");
            }
            return answer;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static EmailLine line(MailAccess access) {
        return new EmailLine(access, Clock.systemUTC(), () -> "id");
    }

    private CustomerChannel connect(String name) {
        return line.connect(name, "x7k2", ExchangeLog.none());
    }
}
