package dev.roundtrip.people;

import dev.roundtrip.config.Budgets;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskNews;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Diagnosis;
import dev.roundtrip.waiting.LateArrivals;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What all scenarios of a run share.
 *
 * @param desk as the agent who answers
 * @param second as the second agent, where there is a token for her
 * @param holds how an inbox is had for this run alone
 * @param screen the desk's own page, where somebody may sign in there
 * @param helpCentre set up when it is first asked for
 */
public record Backstage(
        Lines lines,
        Map<Channel, Long> inboxes,
        DeskClient desk,
        Optional<DeskClient> second,
        Provisions provisions,
        InboxHolds holds,
        Supplier<HelpCentre> helpCentre,
        DeskNews feed,
        Budgets budgets,
        Tags tags,
        Waiting waiting,
        LateArrivals late,
        Diagnosis diagnosis,
        Optional<AgentScreen> screen,
        Clock clock) {}
