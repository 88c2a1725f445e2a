package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.trip.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What each channel does, and how fast, as tables of Markdown: numbers and words of ours alone, nothing that was said. */
final class FigureTables {
    private final List<JsonNode> cards;
    private final List<JsonNode> latencies;

    FigureTables(List<ScenarioResult> scenarios) {
        List<TripResult> trips = TripResult.of(scenarios);
        Set<String> used = trips.stream().map(TripResult::channel).collect(Collectors.toSet());
        this.cards = Arrays.stream(Channel.values())
                .filter(channel -> used.contains(channel.key()))
                .<JsonNode>map(channel -> new ChannelCard(channel, scenarios, trips).json(""))
                .toList();
        this.latencies = Latency.of(trips).stream().<JsonNode>map(Latency::json).toList();
    }

    /** Things that a channel must do by channels; empty when no message was sent. */
    String channels() {
        if (cards.isEmpty()) {
            return "";
        }
        int aspects = cards.get(0).path("aspects").size();
        return table(
                Stream.concat(
                                Stream.of("messages"),
                                cards.stream().map(card -> card.path("title").asText()))
                        .toList(),
                IntStream.range(0, aspects).mapToObj(this::aspect).toList());
    }

    private List<String> aspect(int index) {
        String title = cards.get(0).path("aspects").path(index).path("aspect").asText();
        return Stream.concat(
                        Stream.of(title),
                        cards.stream().map(card -> words(card.path("aspects").path(index))))
                .toList();
    }

    private static String words(JsonNode aspect) {
        String counted = "%d of %d"
                .formatted(aspect.path("held").asLong(), aspect.path("of").asLong());
        return switch (aspect.path("state").asText()) {
            case "held" -> "held " + counted + slow(aspect);
            case "broken" -> "**broken**: held " + counted;
            case "known" -> "known defect: held " + counted;
            case "none" -> "has none";
            default -> "not tested here";
        };
    }

    private static String slow(JsonNode aspect) {
        return aspect.path("slow").asLong() > 0
                ? ", %d slow".formatted(aspect.path("slow").asLong())
                : "";
    }

    /** Each way with its figures; empty when no message was waited for. */
    String latency() {
        return latencies.isEmpty()
                ? ""
                : table(
                        List.of("latency", "n", "p50", "p95", "p99", "max", "budget", "slow", "too late", "missed"),
                        latencies.stream().map(FigureTables::latency).toList());
    }

    private static List<String> latency(JsonNode way) {
        return List.of(
                title(way),
                way.path("n").asText(),
                figure(way, "p50"),
                figure(way, "p95"),
                figure(way, "p99"),
                way.has("maxMs") ? Took.words(way.path("maxMs").asLong()) : "–",
                way.has("softMs")
                        ? "%s, at most %s"
                                .formatted(
                                        Took.words(way.path("softMs").asLong()),
                                        Took.words(way.path("hardMs").asLong()))
                        : "–",
                way.path("overSoft").asText(),
                way.path("late").asText(),
                way.path("lost").asText());
    }

    /** One that few messages can't tell from the highest is not given as a figure of its own. */
    private static String figure(JsonNode way, String percentile) {
        if (!way.has(percentile + "Ms")) {
            return "–";
        }
        boolean highest = StreamSupport.stream(way.path("sameAsMax").spliterator(), false)
                .anyMatch(each -> each.asText().equals(percentile));
        return highest ? "= max" : Took.words(way.path(percentile + "Ms").asLong());
    }

    private static String title(JsonNode way) {
        String channel = Arrays.stream(Channel.values())
                .filter(each -> each.key().equals(way.path("channel").asText()))
                .map(Channel::title)
                .findFirst()
                .orElseThrow();
        return channel + (way.path("direction").asText().equals("to-desk") ? " in" : " out");
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return Stream.concat(Stream.of(head, head.stream().map(any -> "---").toList()), rows.stream())
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.joining("\n"));
    }
}
