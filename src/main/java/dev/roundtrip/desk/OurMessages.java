package dev.roundtrip.desk;

import java.util.HashSet;
import java.util.Set;

/**
 * By what a feed tells its own messages from those of others on the same desk: by the run's mark, by the customer, once somebody
 * watches them, and by the conversation in which such a customer was seen. Who quotes the mark makes that one message ours and
 * nothing else. Used under the lock of {@link SeenMessages}.
 */
final class OurMessages {
    private final String mark;
    private final Set<Customer> customers = new HashSet<>();
    private final Set<Long> conversations = new HashSet<>();

    OurMessages(String mark) {
        this.mark = mark;
    }

    private record Customer(long inboxId, String sourceId) {}

    /** Whatever is said with that customer is ours from now on. */
    void claim(long inboxId, String sourceId) {
        customers.add(new Customer(inboxId, sourceId));
    }

    /** Whether it is ours; with a claimed customer, so is its whole conversation, whoever speaks in it. */
    boolean has(DeskMessage message) {
        if (message.contactSourceId()
                .filter(source -> customers.contains(new Customer(message.inboxId(), source)))
                .isPresent()) {
            take(message);
        }
        return conversations.contains(message.conversationId())
                || message.content().contains(mark);
    }

    /** Found where only what is ours was looked for: its whole conversation is ours. */
    void take(DeskMessage message) {
        conversations.add(message.conversationId());
    }
}
