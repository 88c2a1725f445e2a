package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds who is given a conversation by the desk itself: a member of the inbox who is online, the one who waited longest first. */
public final class Assignees {
    private final Store store;
    private final Presence presence;

    public Assignees(Store store, Presence presence) {
        this.store = store;
        this.presence = presence;
    }

    /** The next one of the inbox. */
    public Optional<Integer> next(Inbox inbox) {
        return next(inbox, inbox.memberIds());
    }

    /** The conversation as it is with its new team: an assignee from elsewhere loses it, and the team may give it to one of its own. */
    Conversation inTeam(Conversation conversation) {
        Optional<Team> team = store.teams.find(conversation.teamId());
        if (team.isEmpty()) {
            return conversation;
        }
        List<Integer> members = team.get().memberIds();
        if (conversation.assigneeId() != null && members.contains(conversation.assigneeId())) {
            return conversation;
        }
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        List<Integer> able =
                inbox.memberIds().stream().filter(members::contains).toList();
        return conversation.with(
                Conversation.ASSIGNEE_ID,
                team.get().allowAutoAssign() ? next(inbox, able).orElse(null) : null);
    }

    private Optional<Integer> next(Inbox inbox, List<Integer> candidates) {
        return candidates.stream()
                .filter(id -> isOnline(inbox.accountId(), id))
                .min(Comparator.comparing((Integer id) -> lastOf(inbox, id)).thenComparing(id -> id));
    }

    private boolean isOnline(int accountId, int userId) {
        Optional<Membership> place = store.membership(accountId, userId);
        return place.filter(p -> "online".equals(presence.of(p))).isPresent();
    }

    // The newest conversation that somebody has stands for how long ago it was his turn.
    private int lastOf(Inbox inbox, int userId) {
        return store.conversations.ownedBy(inbox.accountId()).stream()
                .filter(c -> c.inboxId().equals(inbox.id()) && Objects.equals(c.assigneeId(), userId))
                .mapToInt(Conversation::id)
                .max()
                .orElse(0);
    }
}
