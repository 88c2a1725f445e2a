package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Waiting;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailBurstTest {
    private static final String LISTS = "(UID)";
    private static final String READS = "BODY.PEEK";
    private static final String RESTS = " IDLE";
    private static final String WAKES = "DONE";
    private static final List<String> MOMENTS = List.of(LISTS, READS, RESTS, WAKES);
    private static final Duration FOR_EVER = Duration.ofSeconds(30);

    private final Clock clock = Clock.systemUTC();
    private final PostOffice office = PostOffice.open();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<Moment> moment = new AtomicReference<>();

    @AfterEach
    void close() {
        sender.shutdownNow();
        office.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTS, READS, RESTS})
    void a_mail_that_arrives_while_the_watch_is_busy_with_another_is_seen(String busy) throws Exception {
        try (Relay relay = Relay.changing(office.imapPort(), this::heard, answer -> answer);
                EmailLine line = line(relay, FOR_EVER)) {
            CustomerChannel maya = line.connect("Maya", "x7k2", ExchangeLog.none());
            assertThat(resting(relay)).isTrue();

            moment.set(new Moment(busy, this::arrives));
            arrives();

            assertThat(seen(maya, 2)).isTrue();
        }
    }

    @Test
    void no_mail_of_a_burst_is_left_lying() throws Exception {
        Random dice = new Random(7);
        try (Relay relay = Relay.changing(office.imapPort(), this::heard, answer -> answer);
                // The double itself loses a notice in the instant in which it begins to idle.
                EmailLine line = line(relay, Duration.ofMillis(300))) {
            CustomerChannel maya = line.connect("Maya", "x7k2", ExchangeLog.none());
            int expected = 0;
            for (int size = 2; size <= 5; size++) {
                int more = size - 1;
                String busy = MOMENTS.get(size - 2);
                moment.set(new Moment(busy, () -> follow(more, dice)));
                arrives();
                expected += size;

                assertThat(seen(maya, expected))
                        .as("%d mails, at %s", size, busy)
                        .isTrue();
            }
        }
    }

    @Test
    void a_mail_whose_notice_the_server_lost_is_seen_after_a_rest() throws Exception {
        try (Relay relay = Relay.changing(
                        office.imapPort(), said -> said, answer -> answer.contains("EXISTS") ? "" : answer);
                EmailLine line = line(relay, Duration.ofMillis(200))) {
            CustomerChannel maya = line.connect("Maya", "x7k2", ExchangeLog.none());
            assertThat(resting(relay)).isTrue();

            arrives();

            assertThat(seen(maya, 1)).isTrue();
        }
    }

    @Test
    void a_mail_that_shows_up_after_a_later_one_is_seen() throws Exception {
        AtomicBoolean hidden = new AtomicBoolean();
        UnaryOperator<String> late =
                answer -> answer.contains("(UID 1)") && hidden.compareAndSet(false, true) ? "" : answer;
        try (Relay relay = Relay.changing(office.imapPort(), this::heard, late);
                EmailLine line = line(relay, Duration.ofMillis(200))) {
            CustomerChannel maya = line.connect("Maya", "x7k2", ExchangeLog.none());
            assertThat(resting(relay)).isTrue();

            moment.set(new Moment(WAKES, this::arrives));
            arrives();

            assertThat(seen(maya, 2)).isTrue();
            assertThat(hidden).isTrue();
        }
    }

    @Test
    void a_quiet_mailbox_is_left_in_peace() throws Exception {
        try (Relay relay = Relay.to(office.imapPort());
                EmailLine line = line(relay, FOR_EVER)) {
            CustomerChannel maya = line.connect("Maya", "x7k2", ExchangeLog.none());
            assertThat(resting(relay)).isTrue();
            arrives();
            assertThat(seen(maya, 1)).isTrue();
            assertThat(eventually(
                            () -> relay.heard().get(relay.heard().size() - 1).contains(RESTS)))
                    .isTrue();

            assertThat(relay.heard()).filteredOn(said -> said.contains(LISTS)).hasSizeLessThanOrEqualTo(3);
        }
    }

    private EmailLine line(Relay relay, Duration rest) {
        MailTimes times = new MailTimes(Duration.ofSeconds(2), FOR_EVER.plusSeconds(1), rest, Duration.ofMillis(50));
        return new EmailLine(office.access(relay.port(), times), clock, () -> "x");
    }

    /** Lets happen what was to happen at this moment, before the server hears what the mail program says. */
    private String heard(String said) {
        Moment awaited = moment.get();
        if (awaited != null && said.contains(awaited.words()) && moment.compareAndSet(awaited, null)) {
            awaited.then().run();
        }
        return said;
    }

    private void follow(int more, Random dice) {
        arrives();
        long after = 0;
        for (int mail = 1; mail < more; mail++) {
            after += dice.nextInt(5_000);
            sender.schedule(this::arrives, after, TimeUnit.MICROSECONDS);
        }
    }

    private void arrives() {
        try {
            office.arrives("""
                    From: Support <desk@desk.example>
                    To: qa+maya-x7k2@mail.example
                    Subject: One of many
                    Message-ID: <%d@desk.example>

                    Hello.
                    """.formatted(sent.incrementAndGet()));
        } catch (MessagingException refused) {
            throw new IllegalStateException("The test's own mail server took no mail.", refused);
        }
    }

    private boolean resting(Relay relay) {
        return eventually(() -> relay.heard().stream().anyMatch(said -> said.contains(RESTS)));
    }

    private boolean seen(CustomerChannel customer, int mails) {
        return eventually(() -> customer.arrivals().sightings().size() == mails);
    }

    private boolean eventually(BooleanSupplier condition) {
        Source<Boolean> source = () -> List.of(new Sighting<>(condition.getAsBoolean(), clock.instant()));
        return new Waiting(clock)
                        .await(Expectation.of("it", source, seen -> seen, clock.instant(), Budget.seconds(5, 5)))
                instanceof Outcome.Seen;
    }

    private record Moment(String words, Runnable then) {}
}
