package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Who was seen on a realtime connection not long ago. */
public final class Presence {
    private static final Duration USER = Duration.ofSeconds(20);
    private static final Duration CONTACT = Duration.ofSeconds(90);

    private final Store store;
    private final Clock clock;
    private final Map<String, Instant> users = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> contacts = new ConcurrentHashMap<>();

    public Presence(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void userSeen(int accountId, int userId) {
        users.put(accountId + "/" + userId, clock.instant());
    }

    public void contactSeen(ContactInbox contactInbox) {
        contacts.put(contactInbox.contactId(), clock.instant());
    }

    /** online, busy or offline. */
    public String ofUser(int accountId, int userId) {
        return store.membership(accountId, userId).map(this::of).orElse("offline");
    }

    public String of(Membership membership) {
        Instant seen = users.get(membership.accountId() + "/" + membership.userId());
        boolean away = membership.autoOffline() && !recent(seen, USER);
        return away ? "offline" : membership.availability();
    }

    public String ofContact(int contactId) {
        return recent(contacts.get(contactId), CONTACT) ? "online" : "offline";
    }

    /** The users of the account that are not offline, by id. */
    public Map<String, String> usersThere(int accountId) {
        Map<String, String> there = new TreeMap<>();
        for (Membership membership : store.memberships.ownedBy(accountId)) {
            if (!"offline".equals(of(membership))) {
                there.put(String.valueOf(membership.userId()), of(membership));
            }
        }
        return there;
    }

    /** The contacts of the account that are online, by id. */
    public Map<String, String> contactsThere(int accountId) {
        Map<String, String> there = new TreeMap<>();
        contacts.forEach((id, seen) -> {
            boolean ours = store.contacts
                    .find(id)
                    .filter(c -> c.accountId() == accountId)
                    .isPresent();
            if (ours && recent(seen, CONTACT)) {
                there.put(String.valueOf(id), "online");
            }
        });
        return there;
    }

    private boolean recent(Instant seen, Duration limit) {
        return seen != null && seen.plus(limit).isAfter(clock.instant());
    }
}
