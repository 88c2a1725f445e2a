package dev.roundtrip.simulator.chatwoot.domain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that the desk holds. Rows are immutable; only use cases, under the lock of the state, replace them. */
public final class Store {
    private final Journal journal = new Journal();
    public final Table<Account> accounts = new Table<>(journal);
    public final Table<User> users = new Table<>(journal);
    public final Table<Membership> memberships = new Table<>(journal);
    public final Table<Inbox> inboxes = new Table<>(journal);
    public final Table<Contact> contacts = new Table<>(journal);
    public final Table<ContactInbox> contactInboxes = new Table<>(journal);
    public final Table<Conversation> conversations = new Table<>(journal);
    public final Table<Message> messages = new Table<>(journal);
    public final Table<Blob> blobs = new Table<>(journal);
    public final Table<Label> labels = new Table<>(journal);
    public final Table<Team> teams = new Table<>(journal);
    public final Table<Webhook> webhooks = new Table<>(journal);
    public final Table<AutomationRule> rules = new Table<>(journal);
    public final Table<Macro> macros = new Table<>(journal);
    public final Table<AgentBot> bots = new Table<>(journal);
    public final Table<CannedResponse> cannedResponses = new Table<>(journal);
    public final Table<CustomAttribute> customAttributes = new Table<>(journal);
    public final Table<Note> notes = new Table<>(journal);
    public final Table<Campaign> campaigns = new Table<>(journal);
    public final Table<ReportingEvent> reportingEvents = new Table<>(journal);

    private final Map<Integer, Integer> displayIds = new ConcurrentHashMap<>();

    /** For the one who holds the lock. */
    public Journal journal() {
        return journal;
    }

    /** The next number of a conversation in the account; none is ever used again. */
    public int nextDisplayId(int accountId) {
        return displayIds.merge(accountId, 1, Integer::sum);
    }

    public Optional<Membership> membership(int accountId, int userId) {
        return memberships.ownedBy(accountId).stream()
                .filter(m -> m.userId() == userId)
                .findFirst();
    }

    public Optional<Conversation> conversation(int accountId, int displayId) {
        return conversations.ownedBy(accountId).stream()
                .filter(c -> c.displayId() == displayId)
                .findFirst();
    }

    public Optional<ContactInbox> contactInbox(int inboxId, String sourceId) {
        return contactInboxes.all().stream()
                .filter(ci -> ci.inboxId() == inboxId && ci.sourceId().equals(sourceId))
                .findFirst();
    }
}
