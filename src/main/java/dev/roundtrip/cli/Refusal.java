package dev.roundtrip.cli;

import dev.roundtrip.config.Origins;
import dev.roundtrip.doctor.Finding;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Leaves in the results why a run was not let begin, so that its report says so: no scenario can tell. */
record Refusal(ResultsFolder results, Clock clock) {

    /** By settings that can't be used, which show no secret. */
    void by(IllegalStateException unusable) {
        write(unusable.getMessage(), Redactor.withoutSecrets());
    }

    /** By what was found, if any of it stops the whole run; then all that failed is told, for all of it is to be mended. */
    void by(List<Finding> findings, Origins origins, Collection<String> secrets) {
        if (findings.stream().noneMatch(Finding::stopsTheRun)) {
            return;
        }
        List<String> failed = findings.stream()
                .filter(Finding::failed)
                .map(finding -> told(finding, origins))
                .toList();
        write(
                failed.size() == 1
                        ? failed.get(0)
                        : IntStream.range(0, failed.size())
                                .mapToObj(i -> "\n  %d) %s".formatted(i + 1, failed.get(i)))
                                .collect(Collectors.joining("", "%d things failed:".formatted(failed.size()), "")),
                new Redactor(secrets));
    }

    private static String told(Finding finding, Origins origins) {
        String line = "%s: %s".formatted(finding.what(), finding.seen());
        String set = finding.keys().isEmpty() ? "" : " Set by: %s.".formatted(origins.of(finding.keys()));
        return line + set + finding.asking().map(" "::concat).orElse("");
    }

    private void write(String why, Redactor redactor) {
        results.neverBegan("the doctor refused it. " + why, clock.instant(), redactor);
    }
}
