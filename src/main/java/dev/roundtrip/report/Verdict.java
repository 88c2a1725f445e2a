package dev.roundtrip.report;

/** What a scenario's result says about its promise. */
enum Verdict {
    BROKEN_PROMISE("Broken promise"),
    SET_UP_BROKEN("Set-up broken"),
    NOT_RUN("Not run here"),
    HELD("Held");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** From Allure's status. */
    static Verdict of(String status) {
        return switch (status) {
            case "passed" -> HELD;
            case "failed" -> BROKEN_PROMISE;
            case "skipped" -> NOT_RUN;
            default -> SET_UP_BROKEN;
        };
    }
}
