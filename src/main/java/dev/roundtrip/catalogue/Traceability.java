package dev.roundtrip.catalogue;

import dev.roundtrip.report.LastRun;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which scenarios prove which of the three tasks of support, and what the last run said of them. */
public final class Traceability {
    private static final String CHANNELS = "channels";
    private static final String HEALTH = "health";
    private static final String NO_RESULT = "not in the last run";

    private final Catalogue catalogue;
    private final LastRun lastRun;

    public Traceability(Catalogue catalogue, LastRun lastRun) {
        this.catalogue = catalogue;
        this.lastRun = lastRun;
    }

    /** The page, as Markdown. */
    public String text() {
        StringBuilder page = new StringBuilder("# Traceability: task, scenarios, last result\n\n");
        page.append(lastRun.sentence()).append("\n\nThe scenarios themselves stand in `docs/scenarios.md`.\n");
        page.append("\n## Channels: is each channel working both ways?\n\n")
                .append("A message reaches the desk, and the answer reaches the customer, in the same thread.\n");
        for (Channel channel : Channel.values()) {
            page.append("\n### ").append(channel.title()).append("\n\n").append(channel(channel));
        }
        page.append("\n## Scenarios: is everybody helped?\n");
        catalogue.byArea().forEach((area, scenarios) -> {
            if (!List.of(CHANNELS, HEALTH).contains(area)) {
                page.append("\n### ")
                        .append(area)
                        .append("\n\n")
                        .append(table(scenarios))
                        .append(sum(scenarios));
            }
        });
        page.append("\n## Health: is the desk well?\n\n");
        page.append("`./roundtrip doctor` looks at settings, machine, desk and channels, also before every run.\n\n");
        List<ScenarioText> health = catalogue.byArea().getOrDefault(HEALTH, List.of());
        return page.append(health.isEmpty() ? "No scenario yet.\n" : table(health))
                .toString();
    }

    /** Shown by the short ones; said of all. */
    private String channel(Channel channel) {
        List<ScenarioText> all = catalogue.on(channel);
        List<ScenarioText> shown = all.stream()
                .filter(each -> each.tags().contains("smoke") || each.area().equals(CHANNELS))
                .toList();
        return all.isEmpty() ? "No scenario yet.\n" : table(shown) + sum(all);
    }

    private String table(List<ScenarioText> scenarios) {
        return scenarios.stream()
                .map(each -> Markdown.row(each.id(), Markdown.text(each.title()), Markdown.text(result(each))))
                .collect(Collectors.joining("", "| scenario | | last result |\n|---|---|---|\n", ""));
    }

    private String sum(List<ScenarioText> scenarios) {
        Map<String, Long> counts =
                scenarios.stream().collect(Collectors.groupingBy(this::verdict, TreeMap::new, Collectors.counting()));
        return "\nAll %d: %s.\n"
                .formatted(
                        scenarios.size(),
                        counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", ")));
    }

    private String verdict(ScenarioText scenario) {
        return resultOf(scenario).verdict();
    }

    private String result(ScenarioText scenario) {
        LastRun.Result result = resultOf(scenario);
        String sentence = result.sentence().replaceFirst("^" + result.verdict() + ": ", "");
        return sentence.isEmpty() ? result.verdict() : result.verdict() + ": " + sentence;
    }

    private LastRun.Result resultOf(ScenarioText scenario) {
        return lastRun.of(scenario.id())
                .orElse(new LastRun.Result(lastRun.hasResults() ? NO_RESULT : "no run yet", ""));
    }
}
