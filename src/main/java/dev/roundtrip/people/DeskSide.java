package dev.roundtrip.people;

import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the desk shows of a customer's message, judged. */
public final class DeskSide {
    private static final Duration PACE = Duration.ofMillis(200);

    private final Correspondence correspondence;
    private final Means means;

    DeskSide(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** Waits until the customer's message is on the desk; it must stand there as it was written. */
    public void holdsTheMessage() {
        Letter question = correspondence.question();
        String identity = correspondence.line().identity();
        correspondence.watchedBy(means.feed()::watch);
        Sighting<DeskMessage> seen = means.promises()
                .owed(
                        correspondence,
                        question,
                        Hop.SEEN_BY_DESK,
                        Expectation.of(
                                        "%s's message on the desk".formatted(name()),
                                        means.told(correspondence),
                                        message -> message.kind() == DeskMessage.Kind.INCOMING
                                                && message.inboxId() == correspondence.inboxId()
                                                && message.contactSourceId()
                                                        .filter(identity::equals)
                                                        .isPresent()
                                                && message.content().contains(Tags.mark(question.tag())),
                                        correspondence.receipt().accepted(),
                                        means.budgets().toDesk().get(correspondence.channel()))
                                .unless(this::lostOnTheWay));
        correspondence.heldByDesk(seen.what(), seen.at());
        requireAsWritten(question, seen.what());
    }

    /** The same, unless it is known already. */
    void holdsTheMessageOnce() {
        if (correspondence.question().trip().proof(Hop.SEEN_BY_DESK).isEmpty()) {
            holdsTheMessage();
        }
    }

    /** Exactly one conversation with the customer is open in the inbox of the channel they wrote on. */
    public void holdsOneOpenConversation(Channel channel) {
        if (correspondence.channel() != channel) {
            throw new IllegalStateException("%s wrote by %s, so the step can't ask for the inbox of %s."
                    .formatted(name(), correspondence.channel().title(), channel.title()));
        }
        holdsTheMessage();
        List<Long> open =
                means
                        .desk()
                        .conversationsOf(
                                correspondence.inboxId(), correspondence.line().identity())
                        .stream()
                        .filter(conversation -> "open".equals(conversation.status()))
                        .map(Conversation::id)
                        .toList();
        if (!open.equals(List.of(correspondence.provenConversation()))) {
            throw notAsOwed(
                    Cause.WRONG_THREAD,
                    "the message did not come into one open conversation.",
                    "Look at the other conversations of this customer on the desk and what opened or closed them.",
                    "The desk should hold one open conversation with %s, number %d, in inbox %d, but the open ones there are: %s."
                            .formatted(name(), correspondence.provenConversation(), correspondence.inboxId(), open));
        }
    }

    /** A rule of the desk puts this label on the conversation. */
    public void labels(String label) {
        shows(
                "the label '%s'".formatted(label),
                conversation -> conversation.labels().contains(label));
        means.chronicle().fact("Label", label, "rule");
    }

    /** A rule of the desk gives the conversation this priority. */
    public void prioritises(String priority) {
        shows(
                "the priority '%s'".formatted(priority),
                conversation -> conversation.priority().filter(priority::equals).isPresent());
        means.chronicle().fact("Priority", priority, "rule");
    }

    private void shows(String what, Predicate<Conversation> wanted) {
        long id = correspondence.provenConversation();
        means.promises()
                .effect(
                        correspondence,
                        correspondence.question(),
                        Expectation.of(
                                "Conversation %d with %s, set by a rule of the desk,".formatted(id, what),
                                // The desk does not tell labels and priorities on the message feed.
                                new DeskLook<>(() -> List.of(means.desk().conversation(id)), means.clock(), PACE),
                                wanted,
                                seenByDesk(),
                                means.budgets().handOver()),
                        Hop.SEEN_BY_DESK,
                        "Do: look whether the rule is on the desk and active for this inbox, and whether the desk's worker runs.");
    }

    /** A rule is fired by the customer's message. */
    private Instant seenByDesk() {
        return correspondence
                .question()
                .trip()
                .proof(Hop.SEEN_BY_DESK)
                .map(Proof::at)
                .orElseGet(means.clock()::instant);
    }

    private Optional<Stop> lostOnTheWay() {
        return correspondence.line().lost(correspondence.receipt());
    }

    private void requireAsWritten(Letter question, DeskMessage message) {
        String written = question.text().strip();
        String held = message.content().replace("\r\n", "\n").strip();
        if (!written.equals(held)) {
            throw notAsOwed(
                    Cause.ALTERED,
                    "what the desk holds is not what was written.",
                    "Compare the two: what is cut, replaced or added, and by whom.",
                    "The desk holds %s's message %d in conversation %d, but not as written.\nWritten:\n%s\nHeld:\n%s"
                            .formatted(name(), message.id(), message.conversationId(), written, held));
        }
    }

    private AssertionError notAsOwed(Cause cause, String why, String remedy, String sentence) {
        return means.promises()
                .broken(
                        sentence + "\nCause: " + why + "\nDo: " + remedy,
                        Finding.seen(Hop.SEEN_BY_DESK, cause, why, remedy));
    }

    private String name() {
        return correspondence.customer().name();
    }
}
