package dev.roundtrip.cli;

import dev.roundtrip.catalogue.Traceability;
import dev.roundtrip.config.BadSettings;
import dev.roundtrip.config.Demands;
import dev.roundtrip.config.Sources;
import dev.roundtrip.report.AllureLinks;
import dev.roundtrip.report.Caution;
import dev.roundtrip.report.FrontPage;
import dev.roundtrip.report.History;
import dev.roundtrip.report.LastRun;
import dev.roundtrip.report.ReportTrouble;
import dev.roundtrip.report.ReviewsFile;
import dev.roundtrip.report.RunAccount;
import dev.roundtrip.report.SingleFileReport;
import dev.roundtrip.report.Summary;
import dev.roundtrip.report.SummaryFile;
import dev.roundtrip.report.SummaryPage;
import dev.roundtrip.report.Unmet;
import dev.roundtrip.trip.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Writes the page to hand on, the summary for programs and what is proved, and prints the closing lines of a run. Exits 1 when nothing
 * ran, a demand is not met or something is missing; a broken promise has made the build red already.
 */
@Command(name = "report", description = "Writes the single-file report of the last run and says what it amounts to.")
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--results",
            paramLabel = "<folder>",
            defaultValue = "allure-results",
            description = "Allure's results (default: ${DEFAULT-VALUE}).")
    private Path results;

    @Option(
            names = "--generated",
            paramLabel = "<file>",
            defaultValue = "target/allure-report/index.html",
            description = "Allure's single-file report (default: ${DEFAULT-VALUE}).")
    private Path generated;

    @Option(
            names = "--out",
            paramLabel = "<file>",
            defaultValue = "target/roundtrip-report.html",
            description = "The page to hand on (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--summary",
            paramLabel = "<file>",
            defaultValue = "target/roundtrip/summary.json",
            description = "The summary for programs (default: ${DEFAULT-VALUE}).")
    private Path file;

    @Option(
            names = "--markdown",
            paramLabel = "<file>",
            defaultValue = "target/roundtrip/summary.md",
            description = "The summary for the page of a build (default: ${DEFAULT-VALUE}).")
    private Path markdown;

    @Option(
            names = "--front",
            paramLabel = "<file>",
            defaultValue = "target/roundtrip/index.html",
            description = "What the run amounts to, for everybody (default: ${DEFAULT-VALUE}).")
    private Path front;

    @Option(
            names = "--history",
            paramLabel = "<file>",
            defaultValue = ".roundtrip/history.jsonl",
            description = "Earlier runs, to which this one is added (default: ${DEFAULT-VALUE}).")
    private Path history;

    @Option(
            names = "--features",
            paramLabel = "<folder>",
            defaultValue = "features",
            description = "The features that were played (default: ${DEFAULT-VALUE}).")
    private Path features;

    @Option(
            names = "--traceability",
            paramLabel = "<file>",
            defaultValue = ScenariosCommand.TRACEABILITY,
            description = "Which scenarios prove what, with their results (default: ${DEFAULT-VALUE}).")
    private Path traceability;

    private final Supplier<Sources> given;

    /** @param given where what is demanded of the run is told */
    public ReportCommand(Supplier<Sources> given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        List<String> troubles = new ArrayList<>();
        Demands demands = demands(troubles);
        try {
            Summary summary = Summary.of(results);
            Unmet unmet = new Unmet(summary, demands.degradedFails(), demands.required());
            String caution = new Caution(results).sentence();
            console.println();
            console.println("Roundtrip: " + unmet.headline() + (caution.isEmpty() ? "" : " — " + caution));
            summary.lines().stream().map(Visible::of).forEach(console::println);
            summary.whyNothing().map(Visible::of).ifPresent(console::println);
            summary.smokeLeftOut().ifPresent(console::println);
            unmet.sentences().stream().map(Visible::of).forEach(console::println);
            console.println();
            summary.matrix().forEach(line -> console.println("  " + line));
            summary.graded().ifPresent(console::println);
            new SummaryPage(markdown).write(summary, unmet, caution);
            new ReviewsFile(file.resolveSibling("reviews.jsonl")).write(summary);
            boolean evidence = evidence(told(summary, unmet), caution, troubles);
            String link = evidence ? between(front, out) : "";
            AllureLinks links = evidence ? AllureLinks.in(generated, link) : AllureLinks.none();
            History runs = new History(history).orNone(troubles::add);
            RunAccount account = new RunAccount(summary, unmet, caution, links, runs);
            new SummaryFile(file).write(account);
            Path page = new FrontPage(front, link).write(account);
            keep(account, runs, troubles);
            console.println("Report: " + page.toAbsolutePath().normalize());
            if (evidence) {
                console.println("Evidence: " + out.toAbsolutePath().normalize());
            }
            Traceability traced = new Traceability(ScenariosCommand.catalogue(features), new LastRun(summary));
            console.println("What is proved: "
                    + Written.to(traceability, traced.text()).toAbsolutePath().normalize());
            troubles.forEach(spec.commandLine().getErr()::println);
            return summary.executedSomething()
                            && unmet.sentences().isEmpty()
                            && troubles.isEmpty()
                            && !summary.brokeElsewhere()
                    ? 0
                    : 1;
        } catch (IllegalStateException trouble) {
            spec.commandLine().getErr().println(trouble.getMessage());
            return 1;
        }
    }

    /** A history that can't be written is no reason to be without the rest. */
    private static void keep(RunAccount account, History runs, List<String> troubles) {
        try {
            account.keepIn(runs);
        } catch (ReportTrouble unwritable) {
            troubles.add(unwritable.getMessage());
        }
    }

    /** The evidence of every scenario; without it there is still what the run amounts to. */
    private boolean evidence(String headline, String caution, List<String> troubles) {
        try {
            new SingleFileReport(results, generated, out).write(headline, caution, between(out, front));
            return true;
        } catch (ReportTrouble trouble) {
            troubles.add(trouble.getMessage());
            return false;
        }
    }

    /** How the one page calls the other. */
    private static String between(Path from, Path to) {
        Path folder = from.toAbsolutePath().normalize().getParent();
        Path there = to.toAbsolutePath().normalize();
        // No way leads from one drive of Windows to another.
        return folder.getRoot().equals(there.getRoot())
                ? folder.relativize(there).toString().replace('\\', '/')
                : there.toUri().toString();
    }

    /** Demands that can't be read kept the run from beginning, which its report must tell nevertheless. */
    private Demands demands(List<String> troubles) {
        try {
            return Demands.read(given.get());
        } catch (BadSettings faults) {
            troubles.add(faults.getMessage());
            return Demands.none();
        }
    }

    /** The headline, with what no scenario could say below it. */
    private static String told(Summary summary, Unmet unmet) {
        return unmet.headline() + summary.whyNothing().map(why -> ". " + why).orElse("");
    }
}
