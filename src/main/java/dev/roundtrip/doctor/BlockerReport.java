package dev.roundtrip.doctor;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Channel;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What keeps a run from being had, in Markdown, to be sent to whoever can mend it: on what it is blocked, what was tried and
 * seen, which setting from which source, whom to ask what, and what can go on meanwhile.
 */
public final class BlockerReport {
    private final Settings settings;
    private final Origins origins;

    public BlockerReport(Settings settings, Origins origins) {
        this.settings = settings;
        this.origins = origins;
    }

    public String of(HealthCheck health) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + headline(health));
        lines.add("");
        lines.add("Looked at %s UTC by Roundtrip's doctor; under test are %s of %s."
                .formatted(
                        health.at()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .replaceAll("[TZ]", " ")
                                .strip(),
                        channels(settings.channels().stream().sorted().toList()),
                        settings.desk()
                                .map(DeskSettings::url)
                                .map(Object::toString)
                                .orElse("the embedded target")));
        if (!health.troubles().isEmpty()) {
            blockers(health, lines);
            asking(health, lines);
        }
        tried(health, lines);
        meanwhile(health, lines);
        return String.join("\n", lines) + "\n";
    }

    private static String headline(HealthCheck health) {
        if (health.state() == Finding.State.OK) {
            return "Not blocked: all is well";
        } else if (health.failures().isEmpty()) {
            return "Not blocked, but not as it should be: " + labels(health.troubles());
        }
        return (health.stopsTheRun() ? "Blocked: " : "Partly blocked: ") + labels(health.failures());
    }

    private static String labels(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s (%s)"
                        .formatted(
                                finding.what(), finding.ailment().orElseThrow().label()))
                .collect(Collectors.joining(", "));
    }

    private void blockers(HealthCheck health, List<String> lines) {
        section("What is wrong", lines);
        for (Finding finding : health.troubles()) {
            lines.add("### %s: %s"
                    .formatted(finding.what(), finding.ailment().orElseThrow().label()));
            lines.add("");
            lines.add("%s. %s".formatted(weight(finding), finding.seen()));
            lines.add("");
            if (!finding.keys().isEmpty()) {
                lines.add("| setting that it follows from | is | was given by |");
                lines.add("|---|---|---|");
                finding.keys().forEach(key -> lines.add(row(key)));
                lines.add("");
            }
        }
        lines.remove(lines.size() - 1);
    }

    private static String weight(Finding finding) {
        if (!finding.failed()) {
            return "**Degraded**";
        }
        return finding.only()
                .map(channel -> "**Failed, for %s alone**".formatted(channel.title()))
                .orElse("**Failed: nothing can be tested**");
    }

    private String row(Key key) {
        return "| `%s` | %s | %s |".formatted(key.property(), cell(origins.shown(key)), cell(origins.of(key)));
    }

    private static void asking(HealthCheck health, List<String> lines) {
        section("Whom to ask what", lines);
        Map<Mender, List<String>> questions = new LinkedHashMap<>();
        for (Finding finding : health.troubles()) {
            Ailment ailment = finding.ailment().orElseThrow();
            List<String> asked = questions.computeIfAbsent(ailment.mender(), ignored -> new ArrayList<>());
            if (!asked.contains(ailment.request())) {
                asked.add(ailment.request());
            }
        }
        questions.forEach((mender, asked) ->
                asked.forEach(question -> lines.add("- **%s**: %s".formatted(capital(mender.words()), question))));
    }

    private static void tried(HealthCheck health, List<String> lines) {
        section("What was tried and seen", lines);
        if (!health.tried().isEmpty()) {
            lines.add("| asked | answered |");
            lines.add("|---|---|");
            health.tried().forEach(each -> lines.add("| `%s` | %s |".formatted(each.what(), cell(each.seen()))));
            lines.add("");
            lines.add(DeskAnswers.HEALTH);
            lines.add("");
        }
        lines.add("| looked at | state | seen |");
        lines.add("|---|---|---|");
        health.findings()
                .forEach(finding -> lines.add("| %s | %s | %s |"
                        .formatted(
                                finding.what(),
                                finding.state().name().toLowerCase(Locale.ROOT),
                                finding.ails() ? "see above" : cell(finding.seen()))));
    }

    private void meanwhile(HealthCheck health, List<String> lines) {
        section("What can go on meanwhile", lines);
        List<Channel> well = settings.channels().stream()
                .sorted()
                .filter(channel -> health.failures().stream()
                        .noneMatch(finding ->
                                finding.only().isEmpty() || finding.only().get() == channel))
                .toList();
        if (!well.isEmpty()) {
            lines.add("- %s can be tested: `mvn verify -Droundtrip.channels=%s`."
                    .formatted(
                            capital(channels(well)),
                            well.stream().map(Channel::key).collect(Collectors.joining(","))));
        }
        if (settings.target().elsewhere()) {
            lines.add(
                    "- Scenarios can be written, read (`./roundtrip scenarios`) and played against the embedded target: `mvn verify -Droundtrip.target=embedded`. That says nothing about this desk.");
        }
        lines.add("- Once something is mended, `./roundtrip doctor` tells within seconds whether it is.");
    }

    private static void section(String title, List<String> lines) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
    }

    private static String channels(List<Channel> channels) {
        return channels.stream().map(Channel::title).collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
