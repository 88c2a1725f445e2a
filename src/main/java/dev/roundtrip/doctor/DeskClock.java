package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.desk.DeskSounding.Sounded;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Seconds;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the desk's clock and this machine's tell the same time: leases and sweeps go by it. */
final class DeskClock implements Check {
    static final String CLOCK = "clock";

    // The desk tells whole seconds, and the answer was some time on its way.
    private static final Duration UNHEARD = Duration.ofSeconds(10);
    // A lease lives 90 s and is renewed every 20 s.
    private static final Duration UNUSABLE = Duration.ofSeconds(30);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final DeskSight sight;
    private final Clock clock;

    DeskClock(DeskSight sight, Clock clock) {
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        try {
            return looked();
        } catch (DeskTrouble trouble) {
            return List.of(DeskTroubles.of(CLOCK, trouble));
        }
    }

    private List<Finding> looked() {
        Instant asked = clock.instant();
        Sounded api = sight.sound("/api");
        Instant here = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
        Optional<Duration> apart = Stream.of(stamp(api), date(api))
                .flatMap(Optional::stream)
                .map(there -> Duration.between(here, there))
                .max((one, other) -> one.abs().compareTo(other.abs()));
        return List.of(apart.map(DeskClock::judged)
                .orElseGet(() -> Finding.skipped(CLOCK, "the desk tells no time that can be read")));
    }

    private static Finding judged(Duration apart) {
        Duration much = apart.abs();
        if (much.compareTo(UNHEARD) <= 0) {
            return Finding.ok(CLOCK, "the desk's and this machine's agree to some seconds");
        }
        String told =
                "The desk's clock is %s s %s this machine's. Leases live 90 s by these clocks, and latencies are told by them: compare both with a time server (timedatectl), and set the one that is wrong."
                        .formatted(Seconds.of(much), apart.isNegative() ? "behind" : "ahead of");
        return much.compareTo(UNUSABLE) <= 0
                ? Finding.degraded(Ailment.CLOCK_OFF, CLOCK, told, Key.DESK_URL)
                : Finding.failed(Ailment.CLOCK_OFF, CLOCK, told, Key.DESK_URL);
    }

    /** The desk's own word. */
    private static Optional<Instant> stamp(Sounded api) {
        return api.text("timestamp").flatMap(text -> {
            try {
                return Optional.of(LocalDateTime.parse(text, STAMP).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** The web server's. */
    private static Optional<Instant> date(Sounded api) {
        return api.date().flatMap(text -> {
            try {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }
}
