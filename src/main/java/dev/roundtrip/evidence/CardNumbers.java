package dev.roundtrip.evidence;

import dev.roundtrip.secrets.Base64Runs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds payment card numbers, also written in groups: 15 or 16 digits of a known issuer whose check digit (Luhn) fits. A
 * number in JSON is none, nor what is a part of something longer that is known: a phone number, an IBAN, a fraction.
 */
final class CardNumbers {
    static final String HIDDEN = "«card number hidden»";

    private static final String FIRST_DIGITS = "23456";
    private static final int FEWEST = 15;
    private static final int LONGEST = 16;
    private static final int SHORTEST_GROUP = 4;
    private static final int SHORTEST_LAST_GROUP = 3;
    private static final int LOOKED_BACK = 200;

    /** Once, between groups that are kept apart otherwise: a column of numbers is no card. */
    private static final Pattern NEW_LINE = Pattern.compile("[ \\t]*\\r?\\n[ \\t>]*");

    /** Digits, but not those of a "%20". */
    private final Pattern group = Pattern.compile("(?<!%)(?<!%[0-9A-Fa-f])[0-9]+");

    private final Pattern separator =
            Pattern.compile("[ \\u00a0\\u202f\\u2009\\u2010-\\u2013+-]|%20|%2[Dd]|%C2%A0|=20|=C2=A0|&nbsp;|&#160;");
    private final Pattern partOfMore = Pattern.compile(
            "(?<!%[0-9A-Fa-f])[A-Za-z]$" // a word
                    + "|[0-9]\\.$" // a fraction
                    + "|(?:^|[^A-Za-z0-9])(?:\\+|%2[Bb])$" // a phone number
                    + "|(?:^|[^A-Za-z0-9])[A-Z]{2}[0-9]{2}(?:[ \\u00a0][A-Z0-9]{4})*[ \\u00a0]$"); // an IBAN
    private final Pattern numberInJson = Pattern.compile("[\"']\\s*:\\s*(?:\\[[\\s0-9,.eE+-]*)?-?$");
    private final Pattern issuer = Pattern.compile(
            "4.{15}" // Visa
                    + "|(?:5[1-5]|222[1-9]|22[3-9].|2[3-6]..|27[01].|2720).*(?<=^.{16})" // Mastercard
                    + "|3[47].{13}" // American Express
                    + "|(?:6011|64[4-9].|65..|35(?:2[89]|[3-8].)).{12}" // Discover, JCB
                    + "|62.{14}"); // UnionPay

    String redact(String text) {
        return encoded(plain(text));
    }

    /** What is no mail may hold base64 as well, as a log does. */
    private String encoded(String text) {
        StringBuilder redacted = new StringBuilder();
        int kept = 0;
        for (Base64Runs.Run run : new Base64Runs(text).all()) {
            String decoded = new String(run.decoded(), StandardCharsets.UTF_8);
            if (mayHold(decoded) && !plain(decoded).equals(decoded)) {
                redacted.append(text, kept, run.begin()).append(HIDDEN);
                kept = run.end();
                while (kept < text.length() && text.charAt(kept) == '=') {
                    kept++;
                }
            }
        }
        return kept == 0 ? text : redacted.append(text, kept, text.length()).toString();
    }

    /** Text with digits enough: a picture is none. */
    private static boolean mayHold(String text) {
        return text.chars().filter(letter -> letter >= '0' && letter <= '9').count() >= FEWEST
                && text.chars().allMatch(letter -> letter >= ' ' || letter == '\n' || letter == '\r' || letter == '\t');
    }

    /** Group by group rather than by one pattern, which a long table of numbers would exhaust. */
    private String plain(String text) {
        List<MatchResult> groups = group.matcher(text).results().toList();
        StringBuilder redacted = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < groups.size(); i++) {
            OptionalInt last = lastOfCard(text, groups, i);
            if (last.isPresent()) {
                redacted.append(text, kept, groups.get(i).start()).append(HIDDEN);
                kept = groups.get(last.getAsInt()).end();
                i = last.getAsInt();
            }
        }
        return kept == 0 ? text : redacted.append(text, kept, text.length()).toString();
    }

    private OptionalInt lastOfCard(String text, List<MatchResult> groups, int first) {
        int start = groups.get(first).start();
        if (FIRST_DIGITS.indexOf(text.charAt(start)) < 0) {
            return OptionalInt.empty();
        }
        StringBuilder number = new StringBuilder();
        String between = "";
        boolean broken = false;
        for (int i = first; i < groups.size() && number.length() < LONGEST; i++) {
            MatchResult next = groups.get(i);
            if (i > first) {
                String gap = text.substring(
                        groups.get(i - 1).end(),
                        Math.min(next.start(), groups.get(i - 1).end() + 8));
                boolean brokenHere =
                        !broken && !between.isEmpty() && NEW_LINE.matcher(gap).matches();
                boolean oneNumber = groups.get(i - 1).end() - groups.get(i - 1).start() >= SHORTEST_GROUP
                        && (brokenHere
                                || separator.matcher(gap).matches() && (between.isEmpty() || between.equals(gap)));
                if (!oneNumber) {
                    break;
                }
                broken |= brokenHere;
                between = brokenHere ? between : gap;
            }
            number.append(next.group());
            if (next.end() - next.start() >= SHORTEST_LAST_GROUP
                    && isCard(number.toString())
                    && !isPartOfMore(text, start, next.end())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isPartOfMore(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - LOOKED_BACK), start);
        boolean goesOn = end < text.length()
                && (Character.isLetter(text.charAt(end))
                        || end + 1 < text.length()
                                && text.charAt(end) == '.'
                                && Character.isDigit(text.charAt(end + 1)));
        return goesOn
                || partOfMore.matcher(before).find()
                || numberInJson.matcher(before).find() && JsonAround.of(text, start, end);
    }

    private boolean isCard(String number) {
        return issuer.matcher(number).matches() && checkDigitFits(number);
    }

    private static boolean checkDigitFits(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
