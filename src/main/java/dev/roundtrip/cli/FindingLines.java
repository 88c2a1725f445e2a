package dev.roundtrip.cli;

import dev.roundtrip.config.Origins;
import dev.roundtrip.doctor.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What the doctor finds, a line each as it comes; what was not looked at comes last, for one reason one line. */
final class FindingLines {
    private final Origins origins;
    private final Consumer<String> console;
    private final Map<String, Finding> skipped = new LinkedHashMap<>();

    FindingLines(Origins origins, Consumer<String> console) {
        this.origins = origins;
        this.console = console;
    }

    void take(Finding finding) {
        if (finding.state() == Finding.State.SKIPPED) {
            skipped.merge(finding.seen(), finding, FindingLines::together);
        } else {
            console.accept("  " + finding.told(origins));
        }
    }

    /** Nothing more comes: says what was kept back. */
    void end() {
        skipped.values().forEach(finding -> console.accept("  " + finding.told(origins)));
        skipped.clear();
    }

    private static Finding together(Finding one, Finding other) {
        String both = one.what() + ", " + other.what();
        return new Finding(one.state(), both, one.seen(), one.only(), one.keys(), one.ailment());
    }
}
