package dev.roundtrip.simulator.chatwoot.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The product's own allowances, as they are when nobody set others. */
final class Allowances {
    private static final String ACCOUNT = "^/api/v1/accounts/(\\d+)/";
    private static final Pattern TRANSCRIPT = Pattern.compile(ACCOUNT + "conversations/\\d+/transcript$");
    private static final Pattern UPLOAD = Pattern.compile(ACCOUNT + "upload$");
    private static final Pattern SEARCH = Pattern.compile(ACCOUNT + "contacts/search$");
    private static final Pattern META = Pattern.compile(ACCOUNT + "conversations/meta$");
    private static final Pattern REPORTS = Pattern.compile("^/api/v2/accounts/(\\d+)/reports");
    private static final String SIGN_IN = "/auth/sign_in";
    private static final String PASSWORD = "/auth/password";

    private Allowances() {}

    static List<Allowance> all() {
        return List.of(
                new Allowance("requests", 3000, Duration.ofMinutes(1), asked -> Optional.of(asked.client())),
                new Allowance("sign-in", 5, Duration.ofMinutes(5), asked -> asked.clientOf("POST", SIGN_IN)),
                new Allowance("sign-in of one", 10, Duration.ofMinutes(15), asked -> asked.addressOf("POST", SIGN_IN)),
                new Allowance(
                        "sign-up", 5, Duration.ofMinutes(30), asked -> asked.clientOf("POST", "/api/v1/accounts")),
                new Allowance("password", 5, Duration.ofMinutes(30), asked -> asked.clientOf("POST", PASSWORD)),
                new Allowance("password of one", 5, Duration.ofHours(1), asked -> asked.addressOf("POST", PASSWORD)),
                new Allowance("widget", 5, Duration.ofHours(1), Allowances::newVisitor),
                new Allowance(
                        "chats",
                        6,
                        Duration.ofHours(12),
                        asked -> asked.clientOf("POST", "/api/v1/widget/conversations")),
                new Allowance("transcripts", 1000, Duration.ofHours(1), asked -> asked.partsOf(TRANSCRIPT)),
                new Allowance("uploads", 60, Duration.ofHours(1), asked -> asked.partsOf(UPLOAD)),
                new Allowance("contact search", 100, Duration.ofMinutes(1), asked -> asked.partsOf(SEARCH)),
                new Allowance("counts", 30, Duration.ofMinutes(1), asked -> asked.partsOfEach(META)),
                new Allowance("reports of one", 100, Duration.ofMinutes(1), asked -> asked.partsOfEach(REPORTS)),
                new Allowance("reports", 1000, Duration.ofMinutes(1), asked -> asked.partsOf(REPORTS)));
    }

    // Observed: any cookie that is not blank counts as a known visitor, even garbage; a wrong website token is counted.
    private static Optional<String> newVisitor(Asked asked) {
        return asked.clientOf("GET", "/widget").filter(client -> {
            String visitor = asked.params().get().text("cw_conversation");
            return visitor == null || visitor.isBlank();
        });
    }
}
