package dev.roundtrip.people;

import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the desk takes a customer for, and what it has noted about them. */
public final class Acquaintance {
    /** Keys of the attributes that the suite defines. */
    public static final String TIER = "roundtrip_tier";

    public static final String PENDING_EMAIL = "roundtrip_pending_email";
    public static final String ORDER = "roundtrip_order";

    private static final Duration PACE = Duration.ofMillis(200);

    private final Correspondence correspondence;
    private final Means means;

    Acquaintance(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** The desk has made a contact of its own of this customer. */
    void isSomebodyElseThan(Correspondence other) {
        Contact contact = contact();
        Contact known = means.desk().conversation(other.provenConversation()).contact();
        if (contact.id() == known.id()) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.WRONG_PERSON,
                            "the desk takes one person for another.",
                            "Look at Reply-To and From of the mail, at the number of the text, and at how the desk finds a contact by them.",
                            "The desk should take %s for somebody new, but holds the message as one of %s's, contact %d."
                                    .formatted(name(), other.customer().name(), known.id()));
        }
        means.chronicle().fact("Contact", "new, not " + other.customer().name(), "product");
    }

    /** The desk shows so many conversations as this one customer's. */
    public void hasConversations(int count) {
        List<Long> held = means.desk().contacts().conversationsOf(contact().id()).stream()
                .map(Conversation::id)
                .toList();
        if (held.size() != count) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.WRONG_PERSON,
                            "the desk does not take them all for one customer's.",
                            "Look by what the desk knows the customer in each inbox: address, number, visitor.",
                            "The desk should know %d conversations with %s as those of one customer, and knows %d: %s."
                                    .formatted(count, name(), held.size(), held));
        }
        means.chronicle().fact("Conversations of this customer", String.valueOf(count), "product");
    }

    /** The agent notes the address that is to become the customer's. */
    public void notePendingEmail(String address) {
        means.desk().contacts().setAttributes(contact().id(), Map.of(PENDING_EMAIL, address));
        means.chronicle().fact("Pending e-mail", address, "agent");
    }

    public void showsPendingEmail(String address) {
        shows(PENDING_EMAIL, address);
    }

    public void showsTier(String tier) {
        shows(TIER, tier);
    }

    /** What everybody sees who opens this customer on the desk. */
    private void shows(String key, String value) {
        Optional<String> seen = Optional.ofNullable(
                means.desk().contacts().find(contact().id()).attributes().get(key));
        if (seen.filter(value::equals).isEmpty()) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.NOT_AS_PROMISED,
                            "what was noted about the customer is not there.",
                            "Look at the contact on the desk, and at what changes its attributes.",
                            "The desk should show everybody '%s' as %s of %s, and shows %s."
                                    .formatted(
                                            value,
                                            key,
                                            name(),
                                            seen.map("'%s'"::formatted).orElse("nothing")));
        }
        means.chronicle().fact("Seen by everybody: " + key, value, "agent");
    }

    /** The agent notes the order on the conversation. */
    public void noteOrder(String order) {
        means.desk().conversationAttributes().set(correspondence.provenConversation(), Map.of(ORDER, order));
        means.chronicle().fact("Order", order, "agent");
    }

    /** Whoever filters the list by the order finds this conversation. */
    public void isFoundByOrder(String order) {
        long id = correspondence.provenConversation();
        means.promises()
                .owed(
                        Expectation.of(
                                "Conversation %d in the list of those with order %s".formatted(id, order),
                                new DeskLook<>(() -> List.of(found(order)), means.clock(), PACE),
                                found -> found.contains(id),
                                means.clock().instant(),
                                means.budgets().handOver()),
                        Hop.SEEN_BY_DESK,
                        "Look at the attributes of the conversation on the desk, and at what else carries this order there.");
        means.chronicle().fact("Found by order", order, "agent");
    }

    /** Only what is open counts: an earlier run may have left the same order behind. */
    private List<Long> found(String order) {
        return means
                .colleague()
                .conversationAttributes()
                .having(correspondence.place().inboxId(), ORDER, order)
                .stream()
                .filter(conversation -> "open".equals(conversation.status()))
                .map(Conversation::id)
                .toList();
    }

    Contact contact() {
        return means.desk().conversation(correspondence.provenConversation()).contact();
    }

    private String name() {
        return correspondence.customer().name();
    }
}
