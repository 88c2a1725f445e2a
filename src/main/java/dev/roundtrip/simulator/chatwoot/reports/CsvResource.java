package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables as CSV files. */
public final class CsvResource implements Resource {
    private static final String BASE = ReportsResource.V2 + "/reports";

    private final Store store;
    private final Metrics metrics;

    public CsvResource(State state) {
        this.store = state.store();
        this.metrics = new Metrics(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/agents",
                call -> file(
                        call,
                        "Agent name,Assigned conversations,Avg first response time,Avg resolution time,Avg customer waiting time,Resolution Count",
                        store.memberships.ownedBy(call.account()).stream()
                                .map(place -> line(
                                        call,
                                        "agent",
                                        place.userId(),
                                        store.users.get(place.userId()).name()))
                                .toList()));
        routes.get(Access.ADMINISTRATOR, BASE + "/conversation_traffic", new Traffic(store)::file);
        // Observed: two columns more than the header names.
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/inboxes",
                call -> file(
                        call,
                        "Inbox name,Inbox type,No. of conversations,Avg first response time,Avg resolution time",
                        store.inboxes.ownedBy(call.account()).stream()
                                .map(inbox -> line(
                                        call,
                                        "inbox",
                                        inbox.id(),
                                        inbox.name() + ","
                                                + kind(inbox.channel().type().shown())))
                                .toList()));
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/labels",
                call -> file(
                        call,
                        "Label,No. of conversations,Avg first response time,Avg resolution time,Avg reply time,Resolution Count",
                        store.labels.ownedBy(call.account()).stream()
                                .map(label -> line(call, "label", label.id(), label.title()))
                                .toList()));
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/teams",
                call -> file(
                        call,
                        "Team name,Conversations count,Avg first response time,Avg resolution time,Avg customer waiting time,Resolution Count",
                        store.teams.ownedBy(call.account()).stream()
                                .map(team -> line(call, "team", team.id(), team.name()))
                                .toList()));
    }

    private static Answer file(Call call, String header, List<String> lines) {
        Span span = Span.of(call.params()).orElseThrow(Refusal::crash); // observed
        String text = "Reporting period " + day(span.since()) + " to " + day(span.until()) + "\n\n\n" + header + "\n"
                + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return new Answer(200, "text/csv", text, Answer.empty().headers());
    }

    private String line(Call call, String type, int id, String name) {
        Scope scope = new Scope(store, call.account(), type, id);
        Optional<Span> span = Span.of(call.params());
        return String.join(
                ",",
                name,
                String.valueOf(metrics.conversations(scope, span)),
                words(metrics.average(scope, span, ReportingEvent.FIRST_RESPONSE)),
                words(metrics.average(scope, span, ReportingEvent.RESOLVED)),
                "N/A",
                String.valueOf(
                        metrics.events(scope, span, ReportingEvent.RESOLVED).count()));
    }

    private static String words(Double seconds) {
        long whole = seconds == null ? 0 : Math.round(seconds);
        if (whole == 0) {
            return "N/A";
        }
        return whole == 1 ? "1 second" : whole + " seconds";
    }

    private static String kind(String channelType) {
        String kind = channelType.substring(channelType.lastIndexOf(':') + 1);
        return "Api".equals(kind) ? "API" : kind;
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
