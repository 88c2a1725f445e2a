package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Csv;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables as CSV files. */
public final class CsvResource implements Resource {
    private static final String BASE = ReportsResource.V2 + "/reports";
    private static final String TIMES = ",Avg first response time,Avg resolution time";

    private final State state;
    private final Store store;
    private final Metrics metrics;
    private final LabelTimes labels;

    public CsvResource(State state) {
        this.state = state;
        this.store = state.store();
        this.metrics = new Metrics(store);
        this.labels = new LabelTimes(store);
    }

    @Override
    public void register(Routes routes) {
        get(
                routes,
                "agents",
                "Agent name,Assigned conversations" + TIMES + ",Avg customer waiting time,Resolution Count",
                call -> store.memberships.ownedBy(call.account()).stream()
                        .map(place -> line(
                                call,
                                "agent",
                                place.userId(),
                                store.users.get(place.userId()).name())));
        // Observed: two columns more than the header names.
        get(
                routes,
                "inboxes",
                "Inbox name,Inbox type,No. of conversations" + TIMES,
                call -> store.inboxes.ownedBy(call.account()).stream()
                        .map(inbox -> line(call, "inbox", inbox.id(), inbox.name(), kind(inbox.channel()))));
        get(
                routes,
                "labels",
                "Label,No. of conversations" + TIMES + ",Avg reply time,Resolution Count",
                call -> store.labels.ownedBy(call.account()).stream()
                        .map(label -> labels.of(call, label))
                        .map(times -> Csv.safeLine(
                                times.label().title(),
                                times.conversations(),
                                Spoken.words(times.firstResponse()),
                                Spoken.words(times.resolution()),
                                Spoken.words(times.reply()),
                                times.resolved())));
        get(
                routes,
                "teams",
                "Team name,Conversations count" + TIMES + ",Avg customer waiting time,Resolution Count",
                call -> store.teams.ownedBy(call.account()).stream()
                        .map(team -> line(call, "team", team.id(), team.name())));
        get(
                routes,
                "conversations_summary",
                "Conversations,Messages received,Messages sent" + TIMES + ",Resolution count,Avg customer waiting time",
                call -> Stream.of(summary(Question.of(store, call, "account", 0))));
        routes.get(Access.ADMINISTRATOR, BASE + "/conversation_traffic", new Traffic(state)::file);
    }

    private static void get(Routes routes, String name, String header, Rows rows) {
        routes.get(Access.ADMINISTRATOR, BASE + "/" + name, call -> file(call, header, rows.of(call)));
    }

    private interface Rows {
        Stream<String> of(Call call);
    }

    private static Answer file(Call call, String header, Stream<String> lines) {
        Span span = Span.of(call.params()).orElseThrow(Refusal::crash); // observed
        String text = "Reporting period " + day(span.since()) + " to " + day(span.until()) + "\n\n\n" + header + "\n"
                + lines.map(line -> line + "\n").collect(Collectors.joining());
        return new Answer(200, "text/csv", text, Answer.empty().headers());
    }

    private String line(Call call, String type, int id, String... names) {
        Question asked = Question.of(store, call, type, id);
        return Csv.safeLine(Stream.concat(
                        Stream.of(names),
                        Stream.of(
                                metrics.count(asked, "conversations_count"),
                                Spoken.words(metrics.average(asked, ReportingEvent.FIRST_RESPONSE)),
                                Spoken.words(metrics.average(asked, ReportingEvent.RESOLVED)),
                                Spoken.words(metrics.average(asked, ReportingEvent.REPLY)),
                                metrics.count(asked, "resolutions_count")))
                .toArray());
    }

    private String summary(Question asked) {
        return Csv.safeLine(
                metrics.count(asked, "conversations_count"),
                metrics.count(asked, "incoming_messages_count"),
                metrics.count(asked, "outgoing_messages_count"),
                Spoken.words(metrics.average(asked, ReportingEvent.FIRST_RESPONSE)),
                Spoken.words(metrics.average(asked, ReportingEvent.RESOLVED)),
                metrics.count(asked, "resolutions_count"),
                Spoken.words(metrics.average(asked, ReportingEvent.REPLY)));
    }

    private static String kind(Channel channel) {
        return switch (channel.type()) {
            case API -> "API";
            case WEB_WIDGET -> "Website";
            case EMAIL -> "Email";
            case TWILIO_SMS -> "sms".equals(channel.text("medium")) ? "Twilio SMS" : "Whatsapp";
        };
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
