package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who works in inboxes, and who can be given their conversations. */
final class Members {
    private Members() {}

    /** Members of all these inboxes, then every other administrator of the account (the order is observed). */
    static List<User> assignable(Store store, List<Inbox> inboxes) {
        if (inboxes.isEmpty()) {
            return List.of();
        }
        Map<Boolean, List<Membership>> byMembership = store
                .memberships
                .ownedBy(inboxes.get(0).accountId())
                .stream()
                .collect(Collectors.partitioningBy(place ->
                        inboxes.stream().allMatch(inbox -> inbox.memberIds().contains(place.userId()))));
        return Stream.concat(
                        byMembership.get(true).stream(),
                        byMembership.get(false).stream().filter(Membership::isAdministrator))
                .map(place -> store.users.get(place.userId()))
                .toList();
    }
}
