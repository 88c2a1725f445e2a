package dev.roundtrip.simulator.chatwoot.dispatch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws waits that keep to the measured median, ninth tenth and maximum of each kind of work; what was not measured waits not at all. */
final class MeasuredLatency implements Latency {
    private final Map<Work, Spread> spreads = new EnumMap<>(Map.of(
            Work.MAIL_IN, new Spread(100, 133, 152),
            Work.MAIL_OUT, new Spread(276, 284, 320),
            Work.SMS_IN, new Spread(84, 122, 164),
            Work.SMS_OUT, new Spread(95, 151, 412),
            Work.REALTIME, new Spread(47, 55, 148)));
    private final RandomGenerator random;

    MeasuredLatency(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Duration of(Work work) {
        Spread spread = spreads.get(work);
        return spread == null ? Duration.ZERO : spread.at(random.nextDouble());
    }

    /** Milliseconds under which a half, nine tenths and all of the work is done; the lower half mirrors what lies above the median. */
    private record Spread(double half, double nineTenths, double most) {
        Duration at(double share) {
            if (share <= 0.5) {
                return micros(half - (nineTenths - half) * (0.5 - share) / 0.4);
            }
            return share <= 0.9
                    ? micros(half + (nineTenths - half) * (share - 0.5) / 0.4)
                    : micros(nineTenths + (most - nineTenths) * (share - 0.9) / 0.1);
        }

        private static Duration micros(double millis) {
            return Duration.ofNanos(Math.round(Math.max(0, millis) * 1_000) * 1_000);
        }
    }
}
