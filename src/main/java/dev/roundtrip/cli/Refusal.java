package dev.roundtrip.cli;

import dev.roundtrip.doctor.Finding;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Leaves in the results why a run was not let begin, so that its report says so: no scenario can tell. */
record Refusal(ResultsFolder results, Clock clock) {

    /** By settings that can't be used, which show no secret. */
    void by(IllegalStateException unusable) {
        write(unusable.getMessage(), Redactor.withoutSecrets());
    }

    /** By what was found, if any of it stops the whole run. */
    void by(List<Finding> findings, Collection<String> secrets) {
        List<Finding> stopping = findings.stream().filter(Finding::stopsTheRun).toList();
        if (!stopping.isEmpty()) {
            write(
                    stopping.stream()
                            .map(finding -> finding.what() + ": " + finding.seen())
                            .collect(Collectors.joining("\n")),
                    new Redactor(secrets));
        }
    }

    private void write(String why, Redactor redactor) {
        results.neverBegan("the doctor refused it. " + why, clock.instant(), redactor);
    }
}
