package dev.roundtrip.people;

import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Stop;
import java.util.List;
import java.util.Optional;

/** What the desk shows of a customer's message, judged. */
public final class DeskSide {
    private final Correspondence correspondence;
    private final Means means;

    DeskSide(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** Waits until the customer's message is on the desk; it must stand there as it was written. */
    public void holdsTheMessage() {
        Letter question = correspondence.question();
        String identity = correspondence.place().identity();
        Sighting<DeskMessage> seen = means.promises()
                .owed(
                        correspondence,
                        question,
                        Hop.SEEN_BY_DESK,
                        Expectation.of(
                                        "%s's message on the desk".formatted(name()),
                                        means.told(correspondence),
                                        message -> message.kind() == DeskMessage.Kind.INCOMING
                                                && message.inboxId()
                                                        == correspondence
                                                                .place()
                                                                .inboxId()
                                                && message.contactSourceId()
                                                        .filter(identity::equals)
                                                        .isPresent()
                                                && message.content().contains(question.mark()),
                                        correspondence.receipt().accepted(),
                                        means.budgets().toDesk().get(correspondence.channel()))
                                .unless(this::lostOnTheWay)
                                .hopelessWhen(message -> underAnotherName(message, question)));
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
        requireTheOnlyOpenOne();
    }

    /** What the customer wrote now stands in the conversation that was there before, as it was written. */
    public void addsTheMessage() {
        long before = correspondence.provenConversation();
        holdsTheMessage();
        boolean same = correspondence.provenConversation() == before;
        means.chronicle().threaded(correspondence.question().trip(), same);
        if (!same) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.WRONG_THREAD,
                            "the message came into another conversation than the one it belongs to.",
                            "Look at In-Reply-To and References of the mail, and at whether the inbox keeps one conversation a customer.",
                            "The desk should have added %s's message to conversation %d, but holds it in conversation %d."
                                    .formatted(name(), before, correspondence.provenConversation()));
        }
        requireTheOnlyOpenOne();
    }

    /** The same of a conversation that was resolved: the message opened it again. */
    public void opensTheConversationAgain() {
        addsTheMessage();
        means.chronicle().fact("Status", "open again", "product");
    }

    private void requireTheOnlyOpenOne() {
        DeskPlace place = correspondence.place();
        List<Long> open = means.desk().conversationsOf(place.inboxId(), place.identity()).stream()
                .filter(conversation -> "open".equals(conversation.status()))
                .map(Conversation::id)
                .toList();
        if (!open.equals(List.of(correspondence.provenConversation()))) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.WRONG_THREAD,
                            "the message did not come into one open conversation.",
                            "Look at the other conversations of this customer on the desk and what opened or closed them.",
                            "The desk should hold one open conversation with %s, number %d, in inbox %d, but the open ones there are: %s."
                                    .formatted(name(), correspondence.provenConversation(), place.inboxId(), open));
        }
    }

    /** A message is held once; if it is somebody else's there, it does not become this customer's any more. */
    private Optional<String> underAnotherName(DeskMessage message, Letter question) {
        boolean same = message.kind() == DeskMessage.Kind.INCOMING
                && message.inboxId() == correspondence.place().inboxId()
                && message.content()
                        .replace("\r\n", "\n")
                        .strip()
                        .equals(question.text().strip());
        return same
                ? message.contactSourceId()
                        .filter(other -> !other.equals(correspondence.place().identity()))
                        .map(other -> "The desk holds it as a message of somebody else.")
                : Optional.empty();
    }

    private Optional<Stop> lostOnTheWay() {
        return correspondence.line().lost(correspondence.receipt());
    }

    private void requireAsWritten(Letter question, DeskMessage message) {
        String written = question.text().strip();
        String held = message.content().replace("\r\n", "\n").strip();
        if (!written.equals(held)) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.ALTERED,
                            "what the desk holds is not what was written.",
                            "Compare the two: what is cut, replaced or added, and by whom.",
                            "The desk holds %s's message %d in conversation %d, but not as written.\nWritten:\n%s\nHeld:\n%s"
                                    .formatted(name(), message.id(), message.conversationId(), written, held));
        }
    }

    private String name() {
        return correspondence.customer().name();
    }
}
