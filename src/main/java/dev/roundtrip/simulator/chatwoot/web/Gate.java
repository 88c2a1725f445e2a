package dev.roundtrip.simulator.chatwoot.web;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.AgentBot;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who asks and refuses those who may not, each in the product's own words. */
final class Gate {
    private final Store store;
    private final String platformToken;

    Gate(Store store, String platformToken) {
        this.store = store;
        this.platformToken = platformToken;
    }

    Session enter(Context context, Access access) {
        // With hyphens it is the same: servers know one name for both.
        String token = Optional.ofNullable(context.header("api_access_token"))
                .orElseGet(() -> context.header("api-access-token"));
        return switch (access) {
            case OPEN -> Session.open();
            case PLATFORM -> platform(token);
            case USER -> new Session(null, user(context, token), null, null);
            case MEMBER, MEMBER_OR_BOT, ADMINISTRATOR -> inAccount(context, token, access);
        };
    }

    private Session platform(String token) {
        if (!platformToken.equals(token)) {
            throw Refusal.error(401, "Invalid access_token");
        }
        return Session.open();
    }

    private Session inAccount(Context context, String token, Access access) {
        Optional<AgentBot> bot = bot(token);
        User user = bot.isPresent() ? null : user(context, token);
        Account account = account(context.pathParam("account"));
        if (bot.isPresent()) {
            return ofBot(account, bot.get(), access);
        }
        Membership membership = store.membership(account.id(), user.id())
                .orElseThrow(() -> Refusal.error(401, "You are not authorized to access this account"));
        if ("suspended".equals(account.status())) {
            throw Refusal.error(401, "Account is suspended");
        }
        if (access == Access.ADMINISTRATOR && !membership.isAdministrator()) {
            throw Refusal.notAllowed();
        }
        return new Session(account, user, membership, null);
    }

    private Session ofBot(Account account, AgentBot bot, Access access) {
        if (access != Access.MEMBER_OR_BOT) {
            throw Refusal.error(401, "Access to this endpoint is not authorized for bots");
        }
        boolean ours = bot.ownerId() == account.id()
                || store.inboxes.ownedBy(account.id()).stream()
                        .anyMatch(i -> i.agentBotId() != null && i.agentBotId() == bot.id());
        if (!ours) {
            throw Refusal.error(401, "Bot is not authorized to access this account");
        }
        return new Session(account, null, null, bot);
    }

    private Account account(String id) {
        return (id.matches("\\d{1,9}") ? store.accounts.find(Integer.valueOf(id)) : Optional.<Account>empty())
                .orElseThrow(Refusal::notFound);
    }

    private Optional<AgentBot> bot(String token) {
        return store.bots.all().stream()
                .filter(b -> b.accessToken().equals(token))
                .findFirst();
    }

    private User user(Context context, String token) {
        if (token == null || token.isEmpty()) {
            return bySession(context).orElseThrow(Refusal::notSignedIn);
        }
        if (platformToken.equals(token) || bot(token).isPresent()) {
            throw Refusal.error(401, "Access to this endpoint is not authorized for bots");
        }
        return store.users.all().stream()
                .filter(u -> token.equals(u.accessToken()))
                .findFirst()
                .orElseThrow(() -> Refusal.error(401, "Invalid Access Token"));
    }

    private Optional<User> bySession(Context context) {
        String uid = context.header("uid");
        String token = context.header("access-token");
        return store.users.all().stream()
                .filter(u -> u.email().equals(uid) && token != null && token.equals(u.sessionToken()))
                .findFirst();
    }
}
