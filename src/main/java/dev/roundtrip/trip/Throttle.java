package dev.roundtrip.trip;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The limits of a desk on which nobody has set others, as far as a run can meet them: so many requests in each window, then
 * {@code 429 Retry later} until the window is over. The first that fits a request is told of, the narrowest stand first.
 */
public enum Throttle {
    NEW_VISITOR(
            "GET",
            "/widget",
            5,
            Duration.ofHours(1),
            "loads of the chat by browsers that it does not know from one address",
            Switch.WIDGET),
    PRE_CHAT_FORM(
            "POST",
            "/api/v1/widget/conversations",
            6,
            Duration.ofHours(12),
            "chats begun with the form before the chat from one address",
            Switch.WIDGET),
    SIGN_IN("POST", "/auth/sign_in", 5, Duration.ofMinutes(5), "sign-ins from one address", ""),
    UPLOADS("POST", "/api/v1/accounts/\\d+/upload", 60, Duration.ofHours(1), "uploads to an account", ""),
    TRANSCRIPTS(
            "POST",
            "/api/v1/accounts/\\d+/conversations/\\d+/transcript",
            1000,
            Duration.ofHours(1),
            "transcripts of an account",
            "RATE_LIMIT_CONVERSATION_TRANSCRIPT"),
    CONTACT_SEARCH(
            "GET",
            "/api/v1/accounts/\\d+/contacts/search",
            100,
            Duration.ofMinutes(1),
            "searches for contacts of an account",
            "RATE_LIMIT_CONTACT_SEARCH"),
    COUNTS(
            "GET",
            "/api/v1/accounts/\\d+/conversations/meta",
            30,
            Duration.ofMinutes(1),
            "counts of conversations by one token",
            "RATE_LIMIT_CONVERSATIONS_META"),
    REPORTS(
            "GET",
            "/api/v2/accounts/\\d+/reports.*",
            100,
            Duration.ofMinutes(1),
            "reports to one token",
            "RATE_LIMIT_REPORTS_API_USER_LEVEL"),
    EVERYTHING(".*", ".*", 3000, Duration.ofMinutes(1), "requests from one address", "RACK_ATTACK_LIMIT");

    /** What a refusal for asking too often says in place of what was asked for. */
    public static final String WORDS = "Retry later";

    private static final Duration WORTH_WAITING = Duration.ofSeconds(60);

    private final Pattern method;
    private final Pattern path;
    private final int limit;
    private final Duration window;
    private final String what;
    private final String knob;

    Throttle(String method, String path, int limit, Duration window, String what, String knob) {
        this.method = Pattern.compile(method);
        this.path = Pattern.compile(path);
        this.limit = limit;
        this.window = window;
        this.what = what;
        this.knob = knob;
    }

    /** The one that a refused request has met. */
    public static Throttle of(String method, String path) {
        return Arrays.stream(values())
                .filter(each -> each.method.matcher(method).matches()
                        && each.path.matcher(path).matches())
                .findFirst()
                .orElse(EVERYTHING);
    }

    /** How many requests a window lets through. */
    public int limit() {
        return limit;
    }

    public Duration window() {
        return window;
    }

    /** Whether a run waits until the window is over, rather than leave a scenario out. */
    public boolean worthWaiting() {
        return window.compareTo(WORTH_WAITING) <= 0;
    }

    /** "5 loads of … in an hour". */
    public String told() {
        return "%d %s in %s".formatted(limit, what, span());
    }

    private String span() {
        long minutes = window.toMinutes();
        return minutes == 1
                ? "a minute"
                : minutes < 60 ? minutes + " minutes" : minutes == 60 ? "an hour" : window.toHours() + " hours";
    }

    /** What to do about it at the desk, without a full stop. */
    public String remedy() {
        return "add this machine's address to the desk's RACK_ATTACK_ALLOWED_IPS"
                + Optional.of(knob)
                        .filter(known -> !known.isEmpty())
                        .map(known -> ", or set " + known)
                        .orElse("");
    }

    /** Why a scenario is not run that has met it, without a full stop. */
    public String leftOut() {
        return "throttled: the desk allows %s, and these are used up; wait until the window is over, or %s"
                .formatted(told(), remedy());
    }

    private static final class Switch {
        private static final String WIDGET = "ENABLE_RACK_ATTACK_WIDGET_API=false";
    }
}
