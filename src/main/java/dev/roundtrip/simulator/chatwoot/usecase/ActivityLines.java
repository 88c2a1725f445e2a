package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ActivityNoted;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The lines that a change of a conversation leaves in it, in the product's words. */
final class ActivityLines {
    private final State state;
    private final Store store;

    ActivityLines(State state) {
        this.state = state;
        this.store = state.store();
    }

    void opened(Conversation conversation, Actor actor) {
        name(actor).ifPresent(who -> {
            if (conversation.teamId() != null) {
                team(null, conversation, conversation.assigneeId() != null, who);
            } else if (conversation.assigneeId() != null) {
                assignee(conversation, actor, who);
            }
        });
    }

    void changed(Conversation before, Conversation after, Actor actor) {
        if (!before.status().equals(after.status())) {
            status(after, actor);
        }
        name(actor).ifPresent(who -> {
            if (!Objects.equals(before.priority(), after.priority())) {
                String what =
                        after.priority() == null ? " removed the priority" : " set the priority to " + after.priority();
                note(after, who + what);
            }
            if (!Objects.equals(before.labelList(), after.labelList())) {
                labels(before, after, who);
            }
            boolean otherAgent = !Objects.equals(before.assigneeId(), after.assigneeId());
            if (!Objects.equals(before.teamId(), after.teamId())) {
                team(before.teamId(), after, otherAgent, who);
            } else if (otherAgent) {
                assignee(after, actor, who);
            }
        });
    }

    void note(Conversation conversation, String line) {
        state.raise(new ActivityNoted(conversation, line));
    }

    private void status(Conversation after, Actor actor) {
        String line = switch (after.status()) {
            case "resolved" -> "Conversation was marked resolved by ";
            case "open" -> "Conversation was reopened by ";
            case "pending" -> "Conversation was marked as pending by ";
            default -> "Conversation was snoozed by ";
        };
        if (actor.is(Actor.Kind.CONTACT)) {
            customerStatus(after, actor);
        } else {
            name(actor).ifPresent(who -> note(after, line + who));
        }
    }

    // Observed: a line about the customer's reopening is written only in API inboxes; a resolving customer is named.
    private void customerStatus(Conversation after, Actor actor) {
        if (after.isResolved()) {
            note(
                    after,
                    "Conversation was resolved by "
                            + Words.capitalised(store.contacts.get(actor.id()).name()));
        }
    }

    private void assignee(Conversation after, Actor actor, String who) {
        if (after.assigneeId() == null) {
            if (after.assigneeAgentBotId() == null) {
                note(after, "Conversation unassigned by " + who);
            }
        } else if (actor.equals(Actor.user(after.assigneeId()))) {
            note(after, who + " self-assigned this conversation");
        } else {
            note(after, "Assigned to " + store.users.get(after.assigneeId()).name() + " by " + who);
        }
    }

    // One line tells of both when team and agent change together.
    private void team(Integer before, Conversation after, boolean otherAgent, String who) {
        if (after.teamId() == null) {
            store.teams.find(before).ifPresent(team -> note(after, "Unassigned from " + team.name() + " by " + who));
        } else {
            String agent = otherAgent && after.assigneeId() != null
                    ? store.users.get(after.assigneeId()).name() + " via "
                    : "";
            note(after, "Assigned to " + agent + store.teams.get(after.teamId()).name() + " by " + who);
        }
    }

    private void labels(Conversation before, Conversation after, String who) {
        List<String> added = without(after.labelList(), before.labelList());
        List<String> removed = without(before.labelList(), after.labelList());
        if (!added.isEmpty()) {
            note(after, who + " added " + String.join(", ", added));
        }
        if (!removed.isEmpty()) {
            note(after, who + " removed " + String.join(", ", removed));
        }
    }

    private static List<String> without(List<String> all, List<String> these) {
        return all.stream().filter(label -> !these.contains(label)).toList();
    }

    private Optional<String> name(Actor actor) {
        return switch (actor.kind()) {
            case USER -> store.users.find(actor.id()).map(user -> user.name());
            case BOT -> store.bots.find(actor.id()).map(bot -> bot.name());
            case RULE -> Optional.of("Automation System");
            case CONTACT, SYSTEM -> Optional.empty();
        };
    }
}
