package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Phone;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Waiting;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A line to a stub of Twilio, with two numbers, and the one who waits at it. */
final class SmsStage implements AutoCloseable {
    static final String DESK = "+15550009999";
    static final String CALLBACK = "https://desk.example/twilio/callback";
    static final String ONE = "+15550000001";
    static final String TWO = "+15550000002";

    private final Clock clock;
    private final TwilioStub twilio = new TwilioStub();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Phone> phones = new CopyOnWriteArrayList<>();
    private final ExchangeLog log = new ExchangeLog() {
        @Override
        public void add(Exchange exchange) {
            exchanges.add(exchange);
        }

        @Override
        public void phone(Phone phone) {
            phones.add(phone);
        }
    };
    private final NumberSharing sharing;
    private final Optional<Injection> injection;
    private SmsLine line;

    SmsStage(Clock clock) {
        this(clock, NumberSharing.none(), Optional.empty());
    }

    /** Whose texts are posted to a desk. */
    SmsStage(Clock clock, Injection injection) {
        this(clock, NumberSharing.none(), Optional.of(injection));
    }

    /** Whose numbers are shared so. */
    SmsStage(Clock clock, NumberSharing sharing) {
        this(clock, sharing, Optional.empty());
    }

    private SmsStage(Clock clock, NumberSharing sharing, Optional<Injection> injection) {
        this.clock = clock;
        this.sharing = sharing;
        this.injection = injection;
        this.line = line(TwilioStub.TOKEN);
    }

    TwilioStub twilio() {
        return twilio;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    SmsLine line() {
        return line;
    }

    /** A new line in place of the first. */
    void logIn(String token) {
        line.close();
        line = line(token);
    }

    /** What the last phone that was portrayed shows. */
    List<Phone.Text> phone() {
        return phones.get(phones.size() - 1).texts();
    }

    SmsChannel connect(String name) {
        return line.connect(name, "x7k2", log);
    }

    long lists() {
        return twilio.requests().stream()
                .filter(request -> request.contains("To=%2B"))
                .count();
    }

    long fetches() {
        return twilio.requests().stream()
                .filter(request -> request.contains("/Messages/SM"))
                .count();
    }

    Arrival received(SmsChannel customer, Predicate<Arrival> wanted) {
        Outcome<Arrival> outcome = new Waiting(clock)
                .await(Expectation.of("the text", customer.arrivals(), wanted, clock.instant(), Budget.seconds(5, 5)));
        assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        return ((Outcome.Seen<Arrival>) outcome).sighting().what();
    }

    boolean eventually(BooleanSupplier condition) {
        Source<Boolean> source = () -> List.of(new Sighting<>(condition.getAsBoolean(), clock.instant()));
        return new Waiting(clock)
                        .await(Expectation.of("it", source, seen -> seen, clock.instant(), Budget.seconds(5, 5)))
                instanceof Outcome.Seen;
    }

    static String text(Exchange exchange) {
        return new String(exchange.body(), StandardCharsets.UTF_8);
    }

    private SmsLine line(String token) {
        return new SmsLine(
                new TwilioAccess(
                        twilio.url(),
                        TwilioStub.ACCOUNT,
                        new Secret(token),
                        List.of(ONE, TWO),
                        DESK,
                        Reach.plain(),
                        Duration.ofSeconds(20),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50)),
                clock,
                Optional.of(new Callback(CALLBACK, URI.create("https://crm.example"))),
                sharing,
                injection);
    }

    @Override
    public void close() {
        line.close();
        twilio.close();
    }
}
