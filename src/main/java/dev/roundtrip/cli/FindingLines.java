package dev.roundtrip.cli;

import dev.roundtrip.config.Origins;
import dev.roundtrip.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the doctor finds, a line each as it comes; what was not looked at for one reason is one line together. */
final class FindingLines {
    private final Origins origins;
    private final Consumer<String> console;
    private final List<Finding> skipped = new ArrayList<>();

    FindingLines(Origins origins, Consumer<String> console) {
        this.origins = origins;
        this.console = console;
    }

    void take(Finding finding) {
        boolean skips = finding.state() == Finding.State.SKIPPED;
        if (!skips || skipped.stream().anyMatch(other -> !other.seen().equals(finding.seen()))) {
            end();
        }
        if (skips) {
            skipped.add(finding);
        } else {
            console.accept("  " + finding.told(origins));
        }
    }

    /** Nothing more comes: says what was kept back. */
    void end() {
        if (!skipped.isEmpty()) {
            Finding first = skipped.get(0);
            String all = skipped.stream().map(Finding::what).collect(Collectors.joining(", "));
            console.accept("  "
                    + new Finding(first.state(), all, first.seen(), first.only(), first.keys(), first.ailment())
                            .told(origins));
            skipped.clear();
        }
    }
}
