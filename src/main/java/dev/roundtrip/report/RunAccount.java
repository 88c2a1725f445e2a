package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that a run amounts to, as docs/summary.md describes it: for programs, and for the pages that only lay it out. */
public final class RunAccount {
    private static final int SCHEMA = 1;

    private final Summary summary;
    private final Unmet unmet;
    private final String caution;
    private final AllureLinks links;
    private final List<TripResult> trips;
    private final List<Latency> latencies;
    private final PastRun now;
    private final Trend trend;

    /**
     * Of a run that is over.
     *
     * @param unmet what was demanded beyond the promises and is not so
     * @param caution what must be known to read it rightly; empty when there is nothing
     * @param links where Allure's report tells of each scenario
     * @param history earlier runs of any kind
     * @throws ReportTrouble when the history can't be read
     */
    public RunAccount(Summary summary, Unmet unmet, String caution, AllureLinks links, History history) {
        this.summary = summary;
        this.unmet = unmet;
        this.caution = caution;
        this.links = links;
        this.trips = TripResult.of(summary.scenarios());
        this.latencies = Latency.of(trips);
        this.now = PastRun.of(summary, latencies);
        this.trend = new Trend(history.runs(), now);
    }

    /**
     * Puts the run into a history, unless it ended early or executed nothing: its gaps would look like a change.
     *
     * @throws ReportTrouble when that can't be read or written
     */
    public void keepIn(History history) {
        if (summary.isWhole()) {
            history.add(now);
        }
    }

    ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("schema", SCHEMA);
        all.put("headline", unmet.headline());
        if (!caution.isEmpty()) {
            all.put("caution", caution);
        }
        summary.whyNothing().ifPresent(why -> all.put("reason", why));
        summary.smokeLeftOut().ifPresent(smoke -> all.put("smoke", smoke));
        all.set("run", summary.run().isObject() ? summary.run() : JsonNodeFactory.instance.objectNode());
        took().ifPresent(took -> all.put("tookMs", took.toMillis()));
        ObjectNode counts = all.putObject("counts");
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.label(), summary.count(verdict));
        }
        summary.drafts().ifPresent(grades -> all.set("reviews", grades.json()));
        all.set("matrix", new Matrix(summary.scenarios()).json());
        ArrayNode demands = all.putArray("unmet");
        unmet.sentences().forEach(demands::add);
        ArrayNode channels = all.putArray("channels");
        for (Channel channel : Channel.values()) {
            channels.add(new ChannelCard(channel, summary.scenarios(), trips)
                    .json(summary.run().path("howReal").path(channel.key()).asText("")));
        }
        all.set("grid", new Grid(summary.scenarios()).json());
        ArrayNode groups = all.putArray("groups");
        Group.of(summary.scenarios()).forEach(group -> groups.add(group.json(trend)));
        ArrayNode slow = all.putArray("slow");
        SlowHop.of(trips).forEach(hop -> slow.add(hop.json(trend)));
        ArrayNode latency = all.putArray("latency");
        latencies.forEach(each -> latency.add(each.json()));
        all.set("slowestHops", new SlowestHops(trips).json());
        all.set("history", history());
        ArrayNode scenarios = all.putArray("scenarios");
        summary.scenarios()
                .forEach(each -> scenarios.add(new ScenarioNode(each, links, trend, conversations()).json()));
        return all;
    }

    private Optional<Duration> took() {
        return Optional.of(summary.run())
                .filter(run -> run.has("startedAt") && run.has("finishedAt"))
                .map(run -> Duration.between(
                        Instant.parse(run.path("startedAt").asText()),
                        Instant.parse(run.path("finishedAt").asText())));
    }

    private ObjectNode history() {
        RunKind kind = new RunKind(summary.run());
        ObjectNode history = JsonNodeFactory.instance.objectNode();
        history.put("kind", kind.fingerprint());
        history.set("of", kind.json());
        history.put("earlier", trend.earlier());
        trend.redSince().ifPresent(since -> history.set("redSince", since.json()));
        history.set("runs", trend.json());
        return history;
    }

    /** Where the desk shows the run's conversations, to be followed by a number; a missing node where none is left. */
    private JsonNode conversations() {
        return summary.run().path("conversations");
    }
}
