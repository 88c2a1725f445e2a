package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Seconds;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** The few questions of one probe to Twilio: each has 5 s at most, and all of them together 8 s. */
final class Questions {
    static final Duration EACH = Duration.ofSeconds(5);
    private static final Duration ALL = Duration.ofSeconds(8);

    private final TwilioAccess access;
    private final HttpClient http;
    private final Clock clock;
    private final Instant end;

    Questions(TwilioAccess access, HttpClient http, Clock clock) {
        this.access = access;
        this.http = http;
        this.clock = clock;
        this.end = clock.instant().plus(ALL);
    }

    /**
     * Asks once.
     *
     * @param what as in "the account …"
     * @throws ChannelTrouble when Twilio refuses, stays silent, or no time is left
     */
    <T> T ask(String what, Function<TwilioRestClient, T> question) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            throw new ChannelTrouble(
                    Why.UNREACHABLE,
                    "Twilio at %s is too slow: %s was not asked for any more, since what was asked before took %s s. Run again later, and check the way there."
                            .formatted(access.api(), what, Seconds.of(ALL)));
        }
        try {
            TwilioAccess within = access.within(left.compareTo(EACH) < 0 ? left : EACH);
            return question.apply(Wire.client(http, within, ExchangeLog.none(), clock));
        } catch (RuntimeException refused) {
            throw TwilioTrouble.with(what, access, refused);
        }
    }
}
