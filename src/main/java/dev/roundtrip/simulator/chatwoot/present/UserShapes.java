package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.AgentBot;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.usecase.Presence;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Users and bots as JSON. */
public final class UserShapes {
    // The account that was made active last is the user's; of those that never were, the first.
    private static final Comparator<Membership> NEWEST_FIRST =
            Comparator.comparing(Membership::activeAt, Comparator.nullsLast(Comparator.reverseOrder()));

    private final Store store;
    private final Presence presence;

    public UserShapes(Store store, Presence presence) {
        this.store = store;
        this.presence = presence;
    }

    /** As author of messages in REST and in frames about messages. */
    public Map<String, Object> push(User user, int accountId) {
        return push(user, presence.ofUser(accountId, user.id()));
    }

    // Observed: outside of a request by a user of the account, the product does not know the availability.
    /** As in frames about conversations, where the availability is always null. */
    public Map<String, Object> pushOfNoAccount(User user) {
        return push(user, null);
    }

    private static Map<String, Object> push(User user, String availability) {
        return Shape.of("id", user.id())
                .with("name", user.name())
                .with("available_name", user.availableName())
                .with("avatar_url", "")
                .with("type", "user")
                .with("availability_status", availability)
                .with("thumbnail", "")
                .map();
    }

    public Map<String, Object> bot(AgentBot bot) {
        return Shape.of("id", bot.id())
                .with("name", bot.name())
                .with("avatar_url", "")
                .with("type", "agent_bot")
                .map();
    }

    /** As in lists of agents. */
    public Map<String, Object> agent(int accountId, User user) {
        Membership membership = store.membership(accountId, user.id()).orElse(null);
        return Shape.of("id", user.id())
                .with("account_id", accountId)
                .with("availability_status", membership == null ? null : presence.of(membership))
                .with("auto_offline", membership == null ? null : membership.autoOffline())
                .with("confirmed", user.confirmed())
                .with("email", user.email())
                .with("provider", "email")
                .with("available_name", user.availableName())
                .when(!user.customAttributes().isEmpty(), "custom_attributes", user::customAttributes)
                .with("name", user.name())
                .with("role", membership == null ? null : membership.role())
                .with("thumbnail", "")
                .with("custom_role_id", null)
                .map();
    }

    /** As in the profile and after signing in. */
    public Map<String, Object> profile(User user) {
        List<Membership> memberships = store.memberships.all().stream()
                .filter(m -> m.userId() == user.id())
                .toList();
        Membership first = memberships.stream().min(NEWEST_FIRST).orElse(null);
        return Shape.of("access_token", user.accessToken())
                .with("account_id", first == null ? null : first.accountId())
                .with("available_name", user.availableName())
                .with("avatar_url", "")
                .with("confirmed", user.confirmed())
                .with("display_name", user.displayName())
                .with("message_signature", user.messageSignature())
                .with("email", user.email())
                .with("id", user.id())
                .with("inviter_id", user.inviterId())
                .with("name", user.name())
                .with("provider", "email")
                .with("pubsub_token", user.pubsubToken())
                .when(!user.customAttributes().isEmpty(), "custom_attributes", user::customAttributes)
                .with("role", first == null ? null : first.role())
                .with("ui_settings", user.uiSettings())
                .with("uid", user.email())
                .with("type", user.type())
                .with("accounts", memberships.stream().map(this::place).toList())
                .map();
    }

    private Map<String, Object> place(Membership membership) {
        Account account = store.accounts.get(membership.accountId());
        return Shape.of("id", account.id())
                .with("name", account.name())
                .with("status", account.status())
                .with("onboarding_step", null)
                .with("active_at", Times.iso(membership.activeAt()))
                .with("role", membership.role())
                .with("permissions", List.of(membership.role()))
                .with("availability", membership.availability())
                .with("availability_status", presence.of(membership))
                .with("auto_offline", membership.autoOffline())
                .with("custom_role_id", null)
                .with("custom_role", null)
                .map();
    }
}
