package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Mails of the desk's, and the wait for them. */
final class Mailing {
    private static final Clock CLOCK = Clock.systemUTC();

    private Mailing() {}

    static Arrival received(CustomerChannel customer, Predicate<Arrival> wanted) {
        Outcome<Arrival> outcome = new Waiting(CLOCK)
                .await(Expectation.of("the mail", customer.arrivals(), wanted, CLOCK.instant(), Budget.seconds(5, 5)));
        assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        return ((Outcome.Seen<Arrival>) outcome).sighting().what();
    }

    static boolean eventually(BooleanSupplier condition) {
        Source<Boolean> source = () -> List.of(new Sighting<>(condition.getAsBoolean(), CLOCK.instant()));
        return new Waiting(CLOCK)
                        .await(Expectation.of("it", source, seen -> seen, CLOCK.instant(), Budget.seconds(5, 5)))
                instanceof Outcome.Seen;
    }

    static String mail(String to, String subject, String id) {
        return """
                From: Support <desk@desk.example>
                To: %s
                Subject: %s
                Message-ID: <%s>
                Content-Type: text/plain; charset=UTF-8

                Hello.
                """.formatted(to, subject, id);
    }
}
