package dev.roundtrip.evidence;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what opens something for whoever has the address: a survey, a file, a log-in without a password. Of the address
 * so much stays that a reader sees what it led to.
 */
final class OneTimeLinks {
    private static final String HIDDEN = CredentialPatterns.HIDDEN;

    private static final int SHORTEST_SIGNED = 16;
    /** Also such as "iphone15" and "2nd". */
    private static final Pattern WORD_OR_NUMBER =
            Pattern.compile("[A-Za-z]?[a-z]*[0-9]{0,4}|[A-Z]+|[0-9]+|[0-9]{1,4}[a-z]{1,3}");

    private final Pattern survey = Pattern.compile("(/survey/responses/)[A-Za-z0-9_-]{8,}");
    private final Pattern file =
            Pattern.compile("(/rails/active_storage/(?:blobs|disk|representations)(?:/(?:redirect|proxy))?/)"
                    + "(?!«)[^/\\s\"'<>\\\\?]{8,}(?:/[A-Za-z0-9_=%-]{20,}(?=/))?");

    /** How what Rails has signed ends, wherever it stands. */
    private final Pattern signature = Pattern.compile("--[0-9a-f]{40,64}(?![A-Za-z0-9])");

    private final Pattern address = Pattern.compile("https?://[^\\s\"'<>«»\\\\]{20,}");
    private final Pattern opening = Pattern.compile(
            "[/?&](?:unsubscribe|opt-?out|magic|one-?time|otp|verif|confirm|activat|invit|reset|password|log-?in|sign-?in|sso|survey|csat|preferences)",
            Pattern.CASE_INSENSITIVE);
    private final Pattern token =
            Pattern.compile("(?<=[/=])(?=[A-Za-z_~.-]*[0-9])(?=[0-9_~.-]*[A-Za-z])[A-Za-z0-9_~.-]{16,}(?=[/?&#=]|$)");

    String redact(String text) {
        String redacted = text;
        if (redacted.contains("/survey/")) {
            redacted = survey.matcher(redacted).replaceAll("$1" + HIDDEN);
        }
        if (redacted.contains("/active_storage/")) {
            redacted = file.matcher(redacted).replaceAll("$1" + HIDDEN);
        }
        if (redacted.contains("--")) {
            redacted = withoutSigned(redacted);
        }
        return redacted.contains("://") ? address.matcher(redacted).replaceAll(this::withoutToken) : redacted;
    }

    /** From its end: looked for from its beginning, each long word would be gone through again and again. */
    private String withoutSigned(String text) {
        StringBuilder redacted = new StringBuilder();
        int kept = 0;
        for (MatchResult found : signature.matcher(text).results().toList()) {
            int begin = found.start();
            while (begin > kept && isSigned(text.charAt(begin - 1))) {
                begin--;
            }
            if (found.start() - begin >= SHORTEST_SIGNED) {
                redacted.append(text, kept, begin).append(HIDDEN);
                kept = found.end();
            }
        }
        return redacted.append(text, kept, text.length()).toString();
    }

    private static boolean isSigned(char letter) {
        return letter < 0x80 && Character.isLetterOrDigit(letter) || "+_=%-".indexOf(letter) >= 0;
    }

    /** An order's number and the title of an article are made of words and numbers; in what was drawn by chance some piece is neither, or most are both. */
    private static String withoutKey(MatchResult found) {
        String[] pieces = found.group().split("[-._~]");
        boolean made = pieces.length > 1
                && Arrays.stream(pieces)
                        .allMatch(piece -> WORD_OR_NUMBER.matcher(piece).matches())
                && 2 * Arrays.stream(pieces).filter(OneTimeLinks::mixes).count() < pieces.length;
        return made ? Matcher.quoteReplacement(found.group()) : HIDDEN;
    }

    private static boolean mixes(String piece) {
        return piece.chars().anyMatch(Character::isDigit) && piece.chars().anyMatch(Character::isLetter);
    }

    private String withoutToken(MatchResult found) {
        String link = found.group();
        String shown = opening.matcher(link).find() ? token.matcher(link).replaceAll(OneTimeLinks::withoutKey) : link;
        return Matcher.quoteReplacement(shown);
    }
}
