package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.DeskWitness.trace;

import dev.roundtrip.channel.Held;
import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Counted;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks for a customer's message on the desk: where it should be, then wherever its mark is. */
final class QuestionLook {
    private static final int CONVERSATIONS_LOOKED_AT = 5;
    // The desk's clock may be behind ours, and tells whole seconds.
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Set<DeskTrouble.Cause> GONE =
            Set.of(DeskTrouble.Cause.MISSING_RECORD, DeskTrouble.Cause.NOT_ALLOWED);

    private final DeskClient desk;
    private final Questioning questions;

    QuestionLook(DeskClient desk, Questioning questions) {
        this.desk = desk;
        this.questions = questions;
    }

    void tell(Miss miss) {
        Optional<Trace> gone = questions.ask(() -> inboxGone(miss.inboxId())).flatMap(Function.identity());
        if (gone.isPresent()) {
            questions.tell(gone.get());
            return;
        }
        Optional<List<Conversation>> ours =
                questions.ask(() -> first(desk.newestConversationsOf(miss.inboxId(), miss.identity())));
        Optional<List<DeskMessage>> messages = ours.flatMap(this::messages);
        List<Trace> found = new ArrayList<>(here(miss, since(miss, messages.orElse(List.of()))));
        Optional<List<Trace>> elsewhere = found.isEmpty() ? elsewhere(miss) : Optional.empty();
        found.addAll(elsewhere.orElse(List.of()));
        // Where it should be was not looked at: then nobody knows whether the desk holds it.
        if (found.isEmpty() && messages.isPresent()) {
            found.add(notHeld(miss, ours.orElse(List.of()).size(), elsewhere.isPresent()));
        }
        found.forEach(questions::tell);
    }

    private Optional<Trace> inboxGone(long inboxId) {
        try {
            desk.inbox(inboxId);
            return Optional.empty();
        } catch (DeskTrouble trouble) {
            if (!GONE.contains(trouble.why())) {
                throw trouble;
            }
            return Optional.of(trace(Sign.NO_INBOX, "It shows no inbox %d. %s", inboxId, trouble.getMessage()));
        }
    }

    /** What stands in all of them; empty when one could not be read. */
    private Optional<List<DeskMessage>> messages(List<Conversation> conversations) {
        List<DeskMessage> all = new ArrayList<>();
        for (Conversation conversation : conversations) {
            Optional<List<DeskMessage>> messages = questions.ask(() -> desk.messages(conversation.id()));
            if (messages.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(messages.get());
        }
        return Optional.of(all);
    }

    private static List<DeskMessage> since(Miss miss, List<DeskMessage> messages) {
        Instant sent = miss.trip()
                .proof(Hop.SENT)
                .map(Proof::at)
                .orElse(Instant.MIN.plus(SKEW))
                .minus(SKEW);
        return messages.stream()
                .filter(message -> !message.createdAt().isBefore(sent))
                .toList();
    }

    private static List<Trace> here(Miss miss, List<DeskMessage> messages) {
        List<Trace> found = new ArrayList<>(Held.traces(
                DeskWitness.WHO,
                miss,
                messages.stream()
                        .filter(QuestionLook::fromCustomer)
                        .map(QuestionLook::held)
                        .toList()));
        messages.stream()
                .filter(message -> !fromCustomer(message) && message.content().contains(miss.mark()))
                .forEach(message -> found.add(trace(
                        Sign.OTHER_KIND,
                        "It holds it in message %d of conversation %d, which is %s and not the customer's.",
                        message.id(),
                        message.conversationId(),
                        message.kind().name().toLowerCase(java.util.Locale.ROOT))));
        return found;
    }

    /** Wherever the mark is, it is ours; whose conversation that is, is nobody's business but theirs. */
    private Optional<List<Trace>> elsewhere(Miss miss) {
        return questions
                .search(() -> first(desk.conversationsMentioning(miss.mark())))
                .map(mentioning -> mentioning.stream()
                        .flatMap(conversation -> messages(List.of(conversation)).stream()
                                .flatMap(List::stream)
                                .filter(message -> fromCustomer(message)
                                        && message.content().contains(miss.mark()))
                                .map(message -> elsewhere(miss, conversation, message)))
                        .toList());
    }

    private static Trace elsewhere(Miss miss, Conversation conversation, DeskMessage message) {
        if (conversation.inboxId() != miss.inboxId()) {
            return trace(
                    Sign.OTHER_INBOX,
                    "It holds it in inbox %d instead of %d, as message %d of conversation %d, since %s.",
                    conversation.inboxId(),
                    miss.inboxId(),
                    message.id(),
                    message.conversationId(),
                    message.createdAt());
        }
        return conversation
                .contactSourceId()
                .map(whose -> whose.equals(miss.identity())
                        ? Held.traces(DeskWitness.WHO, miss, List.of(held(message)))
                                .get(0)
                        : trace(
                                Sign.OTHER_PERSON,
                                "It holds it under another contact, number %d, as message %d of conversation %d, since %s.",
                                conversation.contact().id(),
                                message.id(),
                                message.conversationId(),
                                message.createdAt()))
                .orElseGet(() -> DeskWitness.unasked(
                        "It holds it as message %d of conversation %d and does not tell whose that is."
                                .formatted(message.id(), message.conversationId())));
    }

    private Trace notHeld(Miss miss, int ours, boolean searched) {
        return trace(
                Sign.NOT_HELD,
                "It holds nothing with %s: %s in inbox %d%s%s.%s",
                miss.mark(),
                Counted.of(
                        ours,
                        "there is no conversation of " + miss.identity(),
                        "it is not in the newest conversation of " + miss.identity(),
                        "it is in none of the %d newest conversations of " + miss.identity()),
                miss.inboxId(),
                searched ? ", nor does its search find it anywhere else that it reaches" : "",
                contact(miss),
                questions
                        .ask(() -> desk.countConversations(miss.inboxId()))
                        .map(all -> Counted.of(
                                Math.max(0, all - ours),
                                "",
                                " 1 other conversation of the inbox was not looked at.",
                                " %d other conversations of the inbox were not looked at."))
                        .orElse(""));
    }

    private String contact(Miss miss) {
        if (miss.trip().channel() == Channel.WEB_CHAT) {
            return "";
        }
        return questions
                .search(() -> desk.contacts().search(miss.identity()))
                .map(known -> known.stream()
                        .filter(contact -> is(contact, miss.identity()))
                        .findFirst()
                        .map(contact -> "; it knows the customer, as contact " + contact.id())
                        .orElse("; it knows no such customer"))
                .orElse("");
    }

    private static boolean is(Contact contact, String identity) {
        return contact.email().filter(identity::equalsIgnoreCase).isPresent()
                || contact.phoneNumber().filter(identity::equals).isPresent();
    }

    private static boolean fromCustomer(DeskMessage message) {
        return message.kind() == DeskMessage.Kind.INCOMING;
    }

    private static Held held(DeskMessage message) {
        return new Held(
                "message %d of conversation %d".formatted(message.id(), message.conversationId()),
                message.content(),
                Optional.of(message.createdAt()));
    }

    private static List<Conversation> first(List<Conversation> conversations) {
        return conversations.subList(0, Math.min(conversations.size(), CONVERSATIONS_LOOKED_AT));
    }
}
