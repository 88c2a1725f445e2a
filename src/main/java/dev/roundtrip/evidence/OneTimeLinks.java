package dev.roundtrip.evidence;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what opens something for whoever has the address: a survey, a file, a log-in without a password. Of the address
 * so much stays that a reader sees what it led to.
 */
final class OneTimeLinks {
    private static final String HIDDEN = CredentialPatterns.HIDDEN;

    /** Each has one group in front of what is hidden. */
    private final List<Pattern> places = List.of(
            Pattern.compile("(/survey/responses/)[A-Za-z0-9_-]{8,}"),
            Pattern.compile("(/rails/active_storage/(?:blobs|disk|representations)(?:/(?:redirect|proxy))?/)"
                    + "(?!«)[^/\\s\"'<>\\\\?]{8,}(?:/[A-Za-z0-9_=%-]{20,}(?=/))?"),
            // What Rails has signed, wherever it stands.
            Pattern.compile("(\\b)[A-Za-z0-9+/_=%-]{16,}--[0-9a-f]{40,64}\\b"));

    private final Pattern address = Pattern.compile("https?://[^\\s\"'<>«»\\\\]{20,}");
    private final Pattern opening = Pattern.compile(
            "[/?&](?:unsubscribe|opt-?out|magic|one-?time|otp|verif|confirm|activat|invit|reset|password|log-?in|sign-?in|sso|survey|csat|preferences)",
            Pattern.CASE_INSENSITIVE);
    private final Pattern token =
            Pattern.compile("(?<=[/=])(?=[A-Za-z_~.-]*[0-9])(?=[0-9_~.-]*[A-Za-z])[A-Za-z0-9_~.-]{16,}(?=[/?&#=]|$)");

    String redact(String text) {
        String redacted = text;
        for (Pattern place : places) {
            redacted = place.matcher(redacted).replaceAll("$1" + HIDDEN);
        }
        return redacted.contains("://") ? address.matcher(redacted).replaceAll(this::withoutToken) : redacted;
    }

    private String withoutToken(MatchResult found) {
        String link = found.group();
        String shown = opening.matcher(link).find() ? token.matcher(link).replaceAll(HIDDEN) : link;
        return Matcher.quoteReplacement(shown);
    }
}
