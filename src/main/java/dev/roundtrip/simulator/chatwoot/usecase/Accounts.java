package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Team;
import dev.roundtrip.simulator.chatwoot.domain.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Accounts, users, and who works where. */
public final class Accounts {
    private static final List<String> FEATURES = List.of(
            "inbound_emails",
            "channel_email",
            "channel_facebook",
            "help_center",
            "agent_bots",
            "macros",
            "agent_management",
            "team_management",
            "inbox_management",
            "labels",
            "custom_attributes",
            "automations",
            "canned_responses",
            "integrations",
            "voice_recorder",
            "channel_website",
            "campaigns",
            "reports",
            "crm",
            "auto_resolve_conversations",
            "chatwoot_v4",
            "contact_chatwoot_support_team",
            "channel_instagram",
            "assignment_v2",
            "channel_tiktok",
            "captain_tasks");

    private final State state;
    private final Store store;

    public Accounts(State state) {
        this.state = state;
        this.store = state.store();
    }

    /** @throws Invalid when the name is empty */
    public Account create(String name, String locale) {
        if (name == null || name.isBlank()) {
            throw new Invalid("Name can't be blank", "name");
        }
        Map<String, Boolean> features = new LinkedHashMap<>();
        FEATURES.forEach(feature -> features.put(feature, true));
        return state.change(() -> store.accounts.add(id -> new Account(Row.numbered(id))
                .with(Account.NAME, name)
                .with(Account.LOCALE, locale == null ? "en" : locale)
                .with(Account.STATUS, "active")
                .with(Account.SETTINGS, Map.of())
                .with(Account.FEATURES, features)
                .with(Account.CUSTOM_ATTRIBUTES, Map.of())
                .with(Account.CREATED_AT, state.now())));
    }

    public Account change(int id, UnaryOperator<Account> change) {
        return state.change(() -> store.accounts.change(id, change));
    }

    /** Takes the account away; its users stay. */
    public void delete(Account account) {
        state.perform(() -> {
            store.memberships.ownedBy(account.id()).forEach(m -> store.memberships.remove(m.id()));
            store.accounts.remove(account.id());
        });
    }

    /** The user with that address, else a new one. */
    public User user(String name, String displayName, String mail, String password, boolean confirmed) {
        return state.change(() -> byMail(mail)
                .orElseGet(() -> store.users.add(id -> new User(Row.numbered(id))
                        .with(User.NAME, name)
                        .with(User.DISPLAY_NAME, displayName)
                        .with(User.EMAIL, mail.toLowerCase(Locale.ROOT))
                        .with(User.PASSWORD, password)
                        .with(User.ACCESS_TOKEN, state.tokens().token(24))
                        .with(User.PUBSUB_TOKEN, state.tokens().token(24))
                        .with(User.SESSION_TOKEN, state.tokens().token(22))
                        .with(User.UI_SETTINGS, Map.of())
                        .with(User.CUSTOM_ATTRIBUTES, Map.of())
                        .with(User.CONFIRMED, confirmed)
                        .with(User.CREATED_AT, state.now()))));
    }

    public Optional<User> byMail(String mail) {
        return store.users.all().stream()
                .filter(user -> user.email().equalsIgnoreCase(mail))
                .findFirst();
    }

    public User changeUser(int id, UnaryOperator<User> change) {
        return state.change(() -> store.users.change(id, change));
    }

    /** Takes the user out of every account, and away. */
    public void deleteUser(int userId) {
        state.perform(() -> {
            List<Membership> places = store.memberships.all().stream()
                    .filter(place -> place.userId() == userId)
                    .toList();
            places.forEach(place -> leave(place.accountId(), userId));
            store.users.remove(userId);
        });
    }

    /** The place of the user in the account, with that role from now on; null leaves the one that is there. */
    public Membership join(int accountId, int userId, String role) {
        return state.change(() -> {
            Membership place = store.membership(accountId, userId)
                    .orElseGet(() -> store.memberships.add(id -> new Membership(Row.numbered(id))
                            .with(Membership.ACCOUNT_ID, accountId)
                            .with(Membership.USER_ID, userId)
                            .with(Membership.ROLE, "agent")
                            .with(Membership.AVAILABILITY, "online")
                            .with(Membership.AUTO_OFFLINE, true)));
            return role == null ? place : store.memberships.put(place.with(Membership.ROLE, role));
        });
    }

    public Membership changePlace(int accountId, int userId, UnaryOperator<Membership> change) {
        return state.change(() -> store.memberships.change(
                store.membership(accountId, userId).orElseThrow().id(), change));
    }

    /** Takes the user out of the account, its inboxes, teams and conversations; no line tells of it. */
    public void leave(int accountId, int userId) {
        state.perform(() -> {
            store.membership(accountId, userId).ifPresent(m -> store.memberships.remove(m.id()));
            store.inboxes
                    .ownedBy(accountId)
                    .forEach(inbox -> store.inboxes.put(inbox.with(
                            Inbox.MEMBER_IDS,
                            inbox.memberIds().stream()
                                    .filter(id -> id != userId)
                                    .toList())));
            store.teams
                    .ownedBy(accountId)
                    .forEach(team -> store.teams.put(new Team(
                            team.id(),
                            accountId,
                            team.name(),
                            team.description(),
                            team.allowAutoAssign(),
                            team.memberIds().stream().filter(id -> id != userId).toList(),
                            team.createdAt())));
            store.conversations.ownedBy(accountId).stream()
                    .filter(conversation -> Integer.valueOf(userId).equals(conversation.assigneeId()))
                    .forEach(
                            conversation -> store.conversations.put(conversation.with(Conversation.ASSIGNEE_ID, null)));
        });
    }
}
