package dev.roundtrip.report;

import java.util.stream.Stream;

/** What a scenario's result says about its promise, worst first. */
enum Verdict {
    BROKEN_PROMISE("broken-promise", "Broken promise"),
    SET_UP_BROKEN("set-up-broken", "Set-up broken"),
    DEFECT_GONE("known-defect-gone", "Known defect gone"),
    QUARANTINED("quarantined", "Quarantined"),
    KNOWN_DEFECT("known-defect", "Known defect"),
    NOT_RUN("not-run", "Not run here"),
    DEGRADED("degraded", "Held, but slow"),
    HELD("held", "Held");

    private final String label;
    private final String title;

    Verdict(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** The word in labels and files. */
    String label() {
        return label;
    }

    String title() {
        return title;
    }

    /** So many of it, as in "2 known defects", "1 slow". */
    String counted(long many) {
        return many + " "
                + switch (this) {
                    case DEGRADED -> "slow";
                    case BROKEN_PROMISE -> "broken";
                    case SET_UP_BROKEN -> many == 1 ? "set-up broken" : "set-ups broken";
                    case KNOWN_DEFECT -> many == 1 ? "known defect" : "known defects";
                    case DEFECT_GONE -> many == 1 ? "known defect gone" : "defects gone";
                    case NOT_RUN -> "not run";
                    case HELD, QUARANTINED -> label;
                };
    }

    boolean kept() {
        return this == HELD || this == DEGRADED;
    }

    /** Whether the build is red for it, whatever is demanded. */
    boolean red() {
        return this == BROKEN_PROMISE || this == SET_UP_BROKEN || this == DEFECT_GONE;
    }

    /** From Allure's status, which knows of every failure; our own label tells apart what Allure does not. */
    static Verdict of(String status, String label) {
        return switch (status) {
            case "passed" -> DEGRADED.label.equals(label) ? DEGRADED : HELD;
            case "failed" -> DEFECT_GONE.label.equals(label) ? DEFECT_GONE : BROKEN_PROMISE;
            case "skipped" ->
                Stream.of(QUARANTINED, KNOWN_DEFECT)
                        .filter(each -> each.label.equals(label))
                        .findFirst()
                        .orElse(NOT_RUN);
            default -> SET_UP_BROKEN;
        };
    }
}
