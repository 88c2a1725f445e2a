package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import java.util.List;

/** Who works in inboxes, and who can be given their conversations. */
final class Members {
    private Members() {}

    /** Members of all these inboxes, and every administrator of the account. */
    static List<User> assignable(Store store, List<Inbox> inboxes) {
        if (inboxes.isEmpty()) {
            return List.of();
        }
        return store.memberships.ownedBy(inboxes.get(0).accountId()).stream()
                .filter(place -> place.isAdministrator()
                        || inboxes.stream().allMatch(inbox -> inbox.memberIds().contains(place.userId())))
                .map(Membership::userId)
                .map(store.users::get)
                .toList();
    }
}
