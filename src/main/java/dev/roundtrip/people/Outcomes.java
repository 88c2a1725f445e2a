package dev.roundtrip.people;

import dev.roundtrip.desk.Agent;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.Team;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.waiting.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What became of a conversation on the desk, and who made it so: a rule, the product, an agent. */
public final class Outcomes {
    private static final Duration PACE = Duration.ofMillis(200);

    private final Correspondence correspondence;
    private final Means means;

    Outcomes(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** A rule of the desk puts this label on the conversation. */
    public void labelled(String label) {
        byRule("Label", label, conversation -> conversation.labels().contains(label));
    }

    /** A rule of the desk gives the conversation this priority. */
    public void prioritised(String priority) {
        byRule(
                "Priority",
                priority,
                conversation -> conversation.priority().filter(priority::equals).isPresent());
    }

    /** A rule of the desk gives the conversation to this team, by the name that scenarios use. */
    public void assignedToTeam(String team) {
        long id = means.provisions().team(team);
        byRule(
                "Team",
                team,
                conversation -> conversation
                        .team()
                        .map(Team::id)
                        .filter(given -> given == id)
                        .isPresent());
    }

    /** A rule of the desk assigns the team lead. */
    public void assignedToTheLead(String name) {
        if (!Cast.TEAM_LEAD.name().equals(name)) {
            throw new IllegalStateException("Rules assign %s, the team lead, and not '%s': correct the step."
                    .formatted(Cast.TEAM_LEAD.name(), name));
        }
        long id = means.provisions().teamLead();
        byRule(
                "Assignee",
                Cast.TEAM_LEAD.fullName(),
                conversation -> conversation
                        .assignee()
                        .map(Agent::id)
                        .filter(given -> given == id)
                        .isPresent());
    }

    /** The conversation is open, and nothing but the agents' own answers went to the customer. */
    public void openAndAnsweredByAgentsOnly() {
        Conversation conversation = means.desk().conversation(correspondence.provenConversation());
        if (!"open".equals(conversation.status())) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.NOT_AS_PROMISED,
                            "the conversation is not with a person.",
                            "Look at the bot of the inbox and at rules that change the status.",
                            "Conversation %d with %s should be open and is %s."
                                    .formatted(conversation.id(), name(), conversation.status()));
        }
        List<DeskMessage> others = means.desk().messages(conversation.id()).stream()
                .filter(message -> !message.isPrivate())
                .filter(message ->
                        message.kind() == DeskMessage.Kind.OUTGOING || message.kind() == DeskMessage.Kind.TEMPLATE)
                .filter(message -> correspondence.answers().stream()
                        .noneMatch(answer -> message.content().contains(answer.mark())))
                .toList();
        if (!others.isEmpty()) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.NOT_AS_PROMISED,
                            "something else than an agent answered.",
                            "Look at the inbox's greeting, survey and bot, and at rules that send messages.",
                            "In conversation %d nobody but the agents should have answered %s, but the desk also said: \"%s\"."
                                    .formatted(
                                            conversation.id(),
                                            name(),
                                            others.get(0).content()));
        }
        means.chronicle().fact("Status", "open, answered by agents only", "product");
    }

    private void byRule(String what, String value, Predicate<Conversation> wanted) {
        long id = correspondence.provenConversation();
        means.promises()
                .effect(
                        correspondence,
                        correspondence.question(),
                        Expectation.of(
                                "Conversation %d with the %s '%s', set by a rule of the desk,"
                                        .formatted(id, what.toLowerCase(Locale.ROOT), value),
                                // The desk does not tell labels and priorities on the message feed.
                                new DeskLook<>(() -> List.of(means.desk().conversation(id)), means.clock(), PACE),
                                wanted,
                                seenByDesk(),
                                means.budgets().handOver()),
                        Hop.SEEN_BY_DESK,
                        "Look whether the rule is on the desk and active for this inbox, and whether the desk's worker runs.");
        means.chronicle().fact(what, value, "rule");
    }

    /** A rule is fired by the customer's message. */
    private Instant seenByDesk() {
        return correspondence
                .question()
                .trip()
                .proof(Hop.SEEN_BY_DESK)
                .map(Proof::at)
                .orElseGet(means.clock()::instant);
    }

    private String name() {
        return correspondence.customer().name();
    }
}
