package dev.roundtrip.targets;

import dev.roundtrip.desk.Agent;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.people.Provisions;
import dev.roundtrip.trip.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts on the desk what rules and scenarios stand on: teams, the team lead, attribute definitions, rules. Teams and rules are the run's own and
 * taken away at its end; attributes and a membership, which runs share, stay.
 */
final class Furnishing {
    private final DeskClient desk;
    private final Map<Channel, Long> inboxes;
    private final Loan loan;

    Furnishing(DeskClient desk, Map<Channel, Long> inboxes, Loan loan) {
        this.desk = desk;
        this.inboxes = inboxes;
        this.loan = loan;
    }

    /**
     * Sets everything up.
     *
     * @param runId names the rules
     * @param leadAddress by which the team lead is known, if the desk has one of ours
     * @param second the second agent, who stands in for her
     */
    Provisions setUp(String runId, String leadAddress, OptionalLong second) {
        new Definitions(desk).make();
        Provisions provisions = new Provisions(teams(runId), lead(leadAddress, second));
        new OurRules(desk, provisions, runId).setUp(inboxes, loan);
        return provisions;
    }

    private Map<String, Long> teams(String runId) {
        Map<String, Long> ours = new LinkedHashMap<>();
        Set<String> wanted = RuleBook.all().stream()
                .map(OurRule::team)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : wanted) {
            // A run has teams of its own, so that none takes away another's.
            ours.put(name, team(new OurNames(runId).team(name)));
        }
        return ours;
    }

    private long team(String name) {
        long id = desk.staff().createTeam(name).id();
        loan.of("team %s".formatted(name), () -> desk.staff().deleteTeam(id));
        return id;
    }

    /** Nobody is invited: who has not accepted an invitation is assigned by no rule. */
    private OptionalLong lead(String address, OptionalLong second) {
        OptionalLong own = desk.staff().agents().stream()
                .filter(Agent::confirmed)
                .filter(agent -> agent.email().filter(address::equalsIgnoreCase).isPresent())
                .mapToLong(Agent::id)
                .findFirst();
        OptionalLong lead = own.isPresent() ? own : second;
        Optional.ofNullable(inboxes.get(Channel.WEB_CHAT)).ifPresent(inbox -> lead.ifPresent(id -> member(inbox, id)));
        return lead;
    }

    /** Rules assign members only; she stays one, for another run may count on it. */
    private void member(long inbox, long user) {
        if (desk.staff().inboxMembers(inbox).stream().noneMatch(agent -> agent.id() == user)) {
            desk.staff().addInboxMembers(inbox, List.of(user));
        }
    }
}
