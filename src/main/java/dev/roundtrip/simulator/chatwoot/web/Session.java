package dev.roundtrip.simulator.chatwoot.web;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.AgentBot;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.User;

/** Who asks, and in which account; what does not apply is null. */
public record Session(Account account, User user, Membership membership, AgentBot bot) {
    static Session open() {
        return new Session(null, null, null, null);
    }

    public boolean isAdministrator() {
        return membership != null && membership.isAdministrator();
    }

    /** The user or the bot as the one who does something. */
    public Actor actor() {
        if (user != null) {
            return Actor.user(user.id());
        }
        return bot == null ? Actor.system() : Actor.bot(bot.id());
    }
}
