package dev.roundtrip.people;

import dev.roundtrip.config.Budgets;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskNews;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What the people of one scenario work with.
 *
 * @param desk the desk's API, recording for this scenario
 * @param second the same as the second agent
 * @param provisions what the run has set up on the desk
 * @param feed what the desk tells by itself
 * @param promises the gate through which every expectation goes
 * @param budgets how long each part of a way may take
 * @param chronicle where they put down what happens
 * @param clock the run's clock
 */
record Means(
        DeskClient desk,
        Optional<DeskClient> second,
        Provisions provisions,
        DeskNews feed,
        Promises promises,
        Budgets budgets,
        Chronicle chronicle,
        Clock clock) {

    /** Those of a scenario whose broken promises end in that gate. */
    static Means of(Backstage set, Chronicle chronicle, Gate gate) {
        Consumer<DeskTrouble> heldOff = trouble -> {
            throw gate.notRun(
                    "throttles-off", "throttled: " + trouble.getMessage().replaceFirst("\\.$", ""));
        };
        return new Means(
                set.desk().recordingTo(chronicle, heldOff),
                set.second().map(desk -> desk.recordingTo(chronicle, heldOff)),
                set.provisions(),
                set.feed(),
                new Promises(set.waiting(), set.late(), set.diagnosis(), gate, chronicle),
                set.budgets(),
                chronicle,
                set.clock());
    }

    /** The desk as the second agent sees it. */
    DeskClient secondDesk() {
        return second.orElseThrow(() -> new IllegalStateException(
                "There is no second agent in this run: tag the scenario @needs=second-agent."));
    }

    /** The desk as somebody else than the agent sees it, where there is somebody. */
    DeskClient colleague() {
        return second.orElse(desk);
    }

    /** What the desk tells, and can be asked once more about this customer when nobody watches any longer. */
    Source<DeskMessage> told(Correspondence with) {
        return feed.about(with.place().inboxId(), with.place().identity());
    }

    /** From now on the desk is asked about this customer as well, should realtime be silent. */
    void watch(Correspondence with) {
        with.watchedBy(feed::watch);
    }

    /** Why the desk gave up delivering the message of that number; empty while it has not. */
    Optional<Stop> givenUp(OptionalLong id) {
        return id.isPresent() ? givenUp(id.getAsLong()) : Optional.empty();
    }

    private Optional<Stop> givenUp(long messageId) {
        return feed.sightings().stream()
                .map(Sighting::what)
                .filter(message -> message.id() == messageId && (message.failed() || message.deleted()))
                .findFirst()
                .map(message -> new Stop(
                        message.deleted()
                                ? "Somebody deleted the answer on the desk."
                                : "The desk gave it up: \"%s\"."
                                        .formatted(message.externalError()
                                                .orElse("it gives no reason")
                                                .strip()),
                        false));
    }
}
