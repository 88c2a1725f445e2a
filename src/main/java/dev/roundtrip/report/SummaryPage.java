package dev.roundtrip.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a run amounts to as Markdown, for the page of a build and for an issue: all but what was simply held. */
public final class SummaryPage {
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final Path file;

    public SummaryPage(Path file) {
        this.file = file;
    }

    /**
     * Writes the file.
     *
     * @param unmet what was demanded beyond the promises and is not so
     * @param caution what must be known to read it rightly; empty when there is nothing
     * @throws ReportTrouble when it can't be written
     */
    public void write(Summary summary, Unmet unmet, String caution) {
        List<ScenarioResult> telling = summary.scenarios().stream()
                .filter(each ->
                        each.verdict() != Verdict.HELD || !each.afterwards().isEmpty())
                .toList();
        FigureTables figures = new FigureTables(summary.scenarios());
        String page = Stream.of(
                        "### Roundtrip: " + unmet.headline(),
                        caution,
                        asItIs(Stream.of(
                                        summary.whyNothing().stream(),
                                        summary.smokeLeftOut().stream(),
                                        unmet.sentences().stream(),
                                        summary.graded().stream())
                                .flatMap(each -> each)
                                .toList()),
                        figures.channels(),
                        asItIs(summary.matrix()),
                        figures.latency(),
                        asItIs(new ClosingLines(telling).lines()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            TextFile.write(file, page);
        } catch (IOException e) {
            throw new ReportTrouble("The summary can't be written to %s.".formatted(file), e);
        }
    }

    /** Customers' and desks' words are in it: no mark-up of theirs counts, no name calls anybody, no fence ends early. */
    private static String asItIs(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String text = String.join("\n", lines);
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + text + "\n" + fence;
    }
}
