package dev.roundtrip.targets;

import dev.roundtrip.desk.Agent;
import dev.roundtrip.desk.AttributeDefinitions;
import dev.roundtrip.desk.AttributeDefinitions.Of;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Team;
import dev.roundtrip.people.Acquaintance;
import dev.roundtrip.people.Cast;
import dev.roundtrip.people.Provisions;
import dev.roundtrip.trip.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts on the desk what rules and scenarios stand on: teams, the team lead, attribute definitions, rules. What is there
 * already, by the name that the suite gives it, is used; what this run makes is taken away at its end.
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
     * @param leadAddress where the desk may send the team lead's invitation: an address of ours
     */
    Provisions setUp(String runId, String leadAddress) {
        attributes(Of.CONVERSATION, Map.of(Acquaintance.ORDER, "Order"));
        attributes(Of.CONTACT, Map.of(Acquaintance.TIER, "Tier", Acquaintance.PENDING_EMAIL, "Pending e-mail"));
        Provisions provisions = new Provisions(teams(), OptionalLong.of(lead(leadAddress)));
        new OurRules(desk, provisions, runId).setUp(inboxes, loan);
        return provisions;
    }

    private void attributes(Of owner, Map<String, String> wanted) {
        AttributeDefinitions definitions = desk.attributeDefinitions();
        Set<String> known = definitions.of(owner).stream()
                .map(AttributeDefinitions.Definition::key)
                .collect(Collectors.toSet());
        wanted.forEach((key, name) -> {
            if (!known.contains(key)) {
                long id = definitions.create(owner, key, name).id();
                loan.of("attribute %s".formatted(key), () -> definitions.delete(id));
            }
        });
    }

    private Map<String, Long> teams() {
        Map<String, Long> known =
                desk.staff().teams().stream().collect(Collectors.toMap(Team::name, Team::id, (one, other) -> one));
        Map<String, Long> ours = new LinkedHashMap<>();
        Set<String> wanted = RuleBook.all().stream()
                .map(OurRule::team)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : wanted) {
            // Chatwoot writes names of teams in small letters; ours can be told from the shop's own.
            String onDesk = "%s (roundtrip)".formatted(name.toLowerCase(Locale.ROOT));
            ours.put(name, Optional.ofNullable(known.get(onDesk)).orElseGet(() -> team(onDesk)));
        }
        return ours;
    }

    private long team(String name) {
        long id = desk.staff().createTeam(name).id();
        loan.of("team %s".formatted(name), () -> desk.staff().deleteTeam(id));
        return id;
    }

    private long lead(String address) {
        List<Agent> agents = desk.staff().agents();
        return agents.stream()
                .filter(agent -> agent.email().filter(address::equalsIgnoreCase).isPresent())
                .map(Agent::id)
                .findFirst()
                .orElseGet(() -> newLead(address));
    }

    private long newLead(String address) {
        long id = desk.staff()
                .createAgent(Cast.TEAM_LEAD.fullName(), address, "agent")
                .id();
        loan.of("agent %s".formatted(address), () -> desk.staff().deleteAgent(id));
        inboxes.values().forEach(inbox -> desk.staff().addInboxMembers(inbox, List.of(id)));
        return id;
    }
}
