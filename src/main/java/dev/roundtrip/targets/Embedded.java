package dev.roundtrip.targets;

import dev.roundtrip.config.EmbeddedSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.simulator.Surroundings;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Everything in this JVM, on free ports, over real protocols, with a desk set up for this run alone. */
public final class Embedded implements Target {
    private final SimulatedParts parts;
    private final Settings settings;

    private Embedded(SimulatedParts parts, Settings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    /** The same, with a desk that does not keep the product's own waiting times: a run is not kept waiting by them. */
    public static Embedded start(Settings settings, Clock clock) {
        return start(settings, Timers.shortened(), clock);
    }

    /**
     * Starts the simulators and sets up a desk in them.
     *
     * @throws IllegalStateException for a fault that is not known or a port that can't be taken
     */
    public static Embedded start(Settings settings, Timers timers, Clock clock) {
        return start(settings, options -> options.withTimers(timers), clock);
    }

    /** The same with a desk that behaves in some manner of its own. */
    public static Embedded start(Settings settings, UnaryOperator<ChatwootOptions> manner, Clock clock) {
        return start(settings, manner, UnaryOperator.identity(), clock);
    }

    /** The same with a mail server and a Twilio other than usual. */
    public static Embedded start(
            Settings settings, UnaryOperator<ChatwootOptions> manner, UnaryOperator<Surroundings> around, Clock clock) {
        SimulatedParts parts = SimulatedParts.start(settings.embedded(), manner, around, clock, new RandomIds());
        try {
            return new Embedded(parts, new Provision(parts, clock).complete(settings));
        } catch (RuntimeException e) {
            Closing closing = new Closing();
            closing.add(parts);
            closing.closeAfter(e);
            throw e;
        }
    }

    /**
     * The names of the faults that these settings switch on.
     *
     * @throws IllegalStateException for one that is not known
     */
    public static List<String> checkedFaults(EmbeddedSettings settings) {
        return SimulatedParts.faults(settings.faults()).all().stream()
                .map(Fault::label)
                .sorted()
                .toList();
    }

    /** What the recorded contract's own client needs to know. */
    public Map<String, String> contractTarget() {
        return parts.contractTarget();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public String title() {
        List<String> broken = checkedFaults(settings.embedded());
        return broken.isEmpty() ? "embedded" : "embedded, broken on purpose: " + String.join(", ", broken);
    }

    @Override
    public String howReal(Channel channel) {
        return "simulator";
    }

    @Override
    public void close() {
        parts.close();
    }
}
