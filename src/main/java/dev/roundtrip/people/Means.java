package dev.roundtrip.people;

import dev.roundtrip.config.Budgets;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskFeed;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import java.time.Clock;
import java.util.Optional;

/**
 * What the people of one scenario work with.
 *
 * @param desk the desk's API, recording for this scenario
 * @param feed what the desk tells by itself
 * @param told the same as a plain source
 * @param promises the gate through which every expectation goes
 * @param budgets how long each part of a way may take
 * @param chronicle where they put down what happens
 * @param clock the run's clock
 */
record Means(
        DeskClient desk,
        DeskFeed feed,
        Source<DeskMessage> told,
        Promises promises,
        Budgets budgets,
        Chronicle chronicle,
        Clock clock) {

    /** What the desk tells, and can be asked once more about this customer when nobody watches any longer. */
    Source<DeskMessage> told(Correspondence with) {
        return feed.about(with.inboxId(), with.line().identity());
    }

    /** Why the desk gave up delivering that message; empty while it has not. */
    Optional<Stop> givenUp(long messageId) {
        return told.sightings().stream()
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
