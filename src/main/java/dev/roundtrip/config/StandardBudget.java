package dev.roundtrip.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * What holds where no budget is given: soft/hard in seconds. Embedded, nothing leaves this JVM and a busy machine is all
 * there is to wait for.
 */
enum StandardBudget {
    EMAIL_IN(Key.BUDGET_EMAIL_IN, "5/20", "60/180"),
    SMS_IN(Key.BUDGET_SMS_IN, "5/20", "10/60"),
    WEBCHAT_IN(Key.BUDGET_WEBCHAT_IN, "2/10", "2/10"),
    HAND_OVER(Key.BUDGET_HAND_OVER, "5/20", "5/60"),
    HAND_OVER_FILE(Key.BUDGET_HAND_OVER_FILE, "15/30", "15/60"),
    EMAIL_OUT(Key.BUDGET_EMAIL_OUT, "5/20", "60/180"),
    SMS_OUT(Key.BUDGET_SMS_OUT, "5/20", "10/120"),
    WEBCHAT_OUT(Key.BUDGET_WEBCHAT_OUT, "1/10", "1/10"),
    CONTINUITY(Key.BUDGET_CONTINUITY, "10/30", "180/300"),
    DRAFT(Key.BUDGET_DRAFT, "5/20", "30/120");

    // The product polls each minute, 26 to 88 seconds apart as measured.
    private static final String EMAIL_IN_BY_IMAP = "120/240";

    private final Key key;
    private final String embedded;
    private final String remote;

    StandardBudget(Key key, String embedded, String remote) {
        this.key = key;
        this.embedded = embedded;
        this.remote = remote;
    }

    /** The standard for that setting; empty when it is no budget. */
    static Optional<String> of(Key key, TargetKind target, EmailRoute route) {
        return Arrays.stream(values())
                .filter(each -> each.key == key)
                .findFirst()
                .map(each -> each.in(target, route));
    }

    String in(TargetKind target, EmailRoute route) {
        if (target == TargetKind.EMBEDDED) {
            return embedded;
        }
        return this == EMAIL_IN && route == EmailRoute.IMAP ? EMAIL_IN_BY_IMAP : remote;
    }

    Key key() {
        return key;
    }
}
