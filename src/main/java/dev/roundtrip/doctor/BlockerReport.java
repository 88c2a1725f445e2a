package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Origins;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Mender;
import dev.roundtrip.trip.Sentence;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keeps a run from being had, in Markdown, to be sent as it is to whoever can mend it: on what it is blocked, whom to
 * ask what, what was tried and seen, which setting from which source, and what can go on meanwhile. It is read by people
 * who know nothing of this suite.
 */
public final class BlockerReport {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Subject subject;
    private final Origins origins;

    public BlockerReport(Subject subject, Origins origins) {
        this.subject = subject;
        this.origins = origins;
    }

    public String of(HealthCheck health) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + headline(health));
        lines.add("");
        lines.add(
                "Acceptance tests send messages to %s by %s, and look at what becomes of them. Before they began, at %s, this was seen."
                        .formatted(desk(), channels(subject.sorted()), MINUTE.format(health.at())));
        if (!health.troubles().isEmpty()) {
            wrong(health, lines);
            asking(health, lines);
        }
        seen(health, lines);
        given(health, lines);
        meanwhile(health, lines);
        return String.join("\n", lines) + "\n";
    }

    private String desk() {
        return subject.desk()
                .map("the Chatwoot at %s (below: the desk)"::formatted)
                .orElse(subject.elsewhere() ? "a Chatwoot" : "a Chatwoot that is simulated on this machine");
    }

    private static String headline(HealthCheck health) {
        if (health.state() == Finding.State.OK) {
            return "Tests are not blocked: all is well";
        } else if (health.failures().isEmpty()) {
            return "Tests are not blocked, but not all is as it should be: " + causes(health.troubles());
        }
        return "Tests are %sblocked: %s".formatted(health.stopsTheRun() ? "" : "partly ", causes(health.failures()));
    }

    private static String causes(List<Finding> findings) {
        return findings.stream().map(BlockerReport::cause).distinct().collect(Collectors.joining(", "));
    }

    private static String cause(Finding finding) {
        return "%s (%s)".formatted(finding.ailment().orElseThrow().title(), finding.what());
    }

    private static void wrong(HealthCheck health, List<String> lines) {
        section("What is wrong", lines);
        health.troubles()
                .forEach(finding -> lines.add(
                        "- **%s**, %s. %s".formatted(Sentence.of(cause(finding)), weight(finding), finding.seen())));
    }

    private static String weight(Finding finding) {
        String whose = finding.only().map(channel -> channel.title() + " ").orElse("");
        return finding.failed()
                ? "which blocks all %stests".formatted(whose)
                : "which blocks nothing, but may change what %stests show".formatted(whose);
    }

    private static void asking(HealthCheck health, List<String> lines) {
        section("Whom to ask what", lines);
        Map<Mender, Set<String>> questions = new LinkedHashMap<>();
        for (Finding finding : health.troubles()) {
            Ailment ailment = finding.ailment().orElseThrow();
            questions
                    .computeIfAbsent(ailment.mender(), ignored -> new LinkedHashSet<>())
                    .add(ailment.request());
        }
        questions.forEach((mender, asked) ->
                asked.forEach(question -> lines.add("- **%s**: %s".formatted(Sentence.of(mender.words()), question))));
    }

    private static void seen(HealthCheck health, List<String> lines) {
        section("What was tried and seen", lines);
        Set<HealthCheck.Tried> tried = new LinkedHashSet<>(health.tried());
        if (!tried.isEmpty()) {
            lines.add("| asked | answered |");
            lines.add("|---|---|");
            tried.forEach(each -> lines.add("| `%s` | %s |".formatted(each.what(), cell(each.seen()))));
            lines.add("");
            if (health.troubles().stream().noneMatch(finding -> finding.seen().contains(DeskAnswers.HEALTH))) {
                lines.add(DeskAnswers.HEALTH);
                lines.add("");
            }
        }
        looks(health, lines);
        named(health, Finding.State.OK).ifPresent(sound -> lines.add("Found well: " + sound));
        named(health, Finding.State.SKIPPED).ifPresent(skipped -> lines.add("\nNot looked at: " + skipped));
    }

    /** What the customers' side of a channel was seen to be, where something is wrong with it. */
    private static void looks(HealthCheck health, List<String> lines) {
        Set<Channel> ailing = health.troubles().stream()
                .flatMap(finding -> finding.only().stream())
                .collect(Collectors.toSet());
        List<Finding> looks = health.findings().stream()
                .filter(finding -> finding.state() != Finding.State.SKIPPED)
                .filter(finding -> finding.only().filter(ailing::contains).isPresent())
                .toList();
        if (!looks.isEmpty()) {
            lines.add("| looked at | seen |");
            lines.add("|---|---|");
            looks.forEach(look -> lines.add("| %s: %s | %s |"
                    .formatted(Sentence.of(look.only().orElseThrow().title()), look.what(), cell(look.seen()))));
            lines.add("");
        }
    }

    private static Optional<String> named(HealthCheck health, Finding.State state) {
        String names = health.findings().stream()
                .filter(finding -> finding.state() == state)
                .map(Finding::what)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names + ".");
    }

    private void given(HealthCheck health, List<String> lines) {
        Set<Key> keys = health.troubles().stream()
                .flatMap(finding -> finding.keys().stream())
                .filter(key -> !origins.shown(key).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!keys.isEmpty()) {
            section("Which settings it follows from", lines);
            lines.add("| setting of the tests | is | was given by |");
            lines.add("|---|---|---|");
            keys.forEach(key -> lines.add(
                    "| `%s` | %s | %s |".formatted(key.property(), cell(origins.shown(key)), cell(origins.of(key)))));
        }
    }

    private void meanwhile(HealthCheck health, List<String> lines) {
        section("What can go on meanwhile", lines);
        List<Channel> well = subject.sorted().stream()
                .filter(channel -> health.failures().stream()
                        .noneMatch(finding ->
                                finding.only().isEmpty() || finding.only().get() == channel))
                .toList();
        if (!well.isEmpty()) {
            lines.add("- Tests of %s: `mvn verify -Droundtrip.channels=%s`."
                    .formatted(channels(well), well.stream().map(Channel::key).collect(Collectors.joining(","))));
        }
        if (subject.elsewhere()) {
            lines.add(
                    "- Scenarios can be written and read (`./roundtrip scenarios`), and played against a simulated Chatwoot (`mvn verify -Droundtrip.target=embedded`), which says nothing about this one.");
        }
        lines.add("- Whether it is mended, whoever set up the tests sees within seconds: `./roundtrip doctor`.");
    }

    private static void section(String title, List<String> lines) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
    }

    private static String channels(List<Channel> channels) {
        List<String> titles = channels.stream().map(Channel::title).toList();
        int last = titles.size() - 1;
        return last < 1
                ? String.join("", titles)
                : String.join(", ", titles.subList(0, last)) + " and " + titles.get(last);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
