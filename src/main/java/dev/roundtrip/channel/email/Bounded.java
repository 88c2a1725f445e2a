package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.trip.Seconds;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A bound over a whole look: the servers' time-outs hold for one answer, and a slow server gives many. What is not done by
 * then ends on its own thread, at the next of those time-outs.
 */
record Bounded(Duration limit) {

    /**
     * What was seen.
     *
     * @param place who is looked at, for the message
     */
    Probed look(String place, Supplier<Probed> look) {
        FutureTask<Probed> looking = new FutureTask<>(look::get);
        Thread thread = new Thread(looking, "mail-probe");
        thread.setDaemon(true);
        thread.start();
        try {
            return looking.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new ChannelTrouble(
                    Why.UNREACHABLE,
                    "The %s was not done with a few questions within %s s. Check that it runs and is not overloaded, and what stands between here and there."
                            .formatted(place.replaceAll("^the ", ""), Seconds.of(limit)),
                    slow);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ChannelTrouble trouble) {
                throw trouble;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the " + place + " was looked at.", stop);
        }
    }
}
