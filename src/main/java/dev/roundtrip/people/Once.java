package dev.roundtrip.people;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Sighting;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Judges at the end of a scenario that nothing came more than once. Whatever came after a message by the same way proves
 * that a copy of it would have come as well; of the last one only what is there by then can be judged.
 */
final class Once {
    private final Correspondence correspondence;
    private final Means means;

    Once(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    void judge() {
        correspondence.questions().forEach(this::onTheDesk);
        List<Arrival> arrived = correspondence.line().arrivals().sightings().stream()
                .map(Sighting::what)
                .toList();
        correspondence.answers().forEach(answer -> atTheCustomers(answer, arrived));
    }

    private void onTheDesk(Letter question) {
        List<Long> held = means.feed().sightings().stream()
                .map(Sighting::what)
                .filter(message -> message.kind() == DeskMessage.Kind.INCOMING)
                .filter(message -> message.content().contains(question.mark()))
                .map(DeskMessage::id)
                .distinct()
                .toList();
        if (held.size() > 1) {
            throw twice(
                    Hop.SEEN_BY_DESK,
                    "%s wrote one message by %s, and the desk holds it %d times, as messages %s."
                            .formatted(name(), way(), held.size(), held),
                    "Look whether the provider's webhook was called more than once, and why the desk took both.");
        }
    }

    private void atTheCustomers(Letter answer, List<Arrival> arrived) {
        List<Arrival> copies = arrived.stream()
                .filter(arrival -> arrival.text().contains(answer.mark()))
                .toList();
        long same = copies.stream()
                .collect(Collectors.groupingBy(copy -> copy.text().strip(), Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElse(0L);
        if (same > 1) {
            throw twice(
                    Hop.RECEIVED,
                    "%s wrote one answer, and it reached %s %d times by %s: %s."
                            .formatted(
                                    answer.author(),
                                    name(),
                                    same,
                                    way(),
                                    copies.stream().map(Arrival::id).toList()),
                    "Look whether the desk handed it over more than once, or the provider delivered it more than once.");
        }
    }

    private AssertionError twice(Hop hop, String sentence, String remedy) {
        return means.promises().broken(sentence + "\n" + remedy, Finding.seen(hop, Cause.TWICE, sentence, remedy));
    }

    private String way() {
        return correspondence.channel().title();
    }

    private String name() {
        return correspondence.customer().name();
    }
}
