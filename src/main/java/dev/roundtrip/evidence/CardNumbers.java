package dev.roundtrip.evidence;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds payment card numbers, also written in groups: digits of the right length and issuer whose check digit (Luhn)
 * fits. The issuer keeps times in milliseconds and ids from being taken for cards.
 */
final class CardNumbers {
    static final String HIDDEN = "«card number hidden»";

    private static final String FIRST_DIGITS = "23456";
    private static final int LONGEST = 19;
    private static final int SHORTEST = 13;

    /** Digits, but not those of a "%20". */
    private final Pattern group = Pattern.compile("(?<!%)(?<!%[0-9A-Fa-f])[0-9]+");

    private final Pattern separator = Pattern.compile("[ \\u00a0+-]|%20|%2[Dd]|&nbsp;");
    private final Pattern insideWord = Pattern.compile("(?<!%[0-9A-Fa-f])[A-Za-z]$");
    private final Pattern issuer = Pattern.compile(
            "4(?:.{12}|.{15}|.{18})" // Visa
                    + "|(?:5[1-5]|222[1-9]|22[3-9].|2[3-6]..|27[01].|2720).*(?<=^.{16})" // Mastercard
                    + "|3[47].{13}" // American Express
                    + "|3(?:0[0-5]|[68].).{11}" // Diners
                    + "|(?:6011|64[4-9].|65..|35(?:2[89]|[3-8].)).{12}" // Discover, JCB
                    + "|62.{14,17}"); // UnionPay

    /** Group by group rather than by one pattern, which a long table of numbers would exhaust. */
    String redact(String text) {
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
        boolean noIssuer = FIRST_DIGITS.indexOf(text.charAt(start)) < 0;
        if (noIssuer
                || insideWord
                        .matcher(text.substring(Math.max(0, start - 3), start))
                        .find()) {
            return OptionalInt.empty();
        }
        StringBuilder number = new StringBuilder();
        for (int i = first; i < groups.size() && number.length() <= LONGEST; i++) {
            MatchResult next = groups.get(i);
            if (i > first && !separated(text, groups.get(i - 1).end(), next.start())) {
                break;
            }
            number.append(next.group());
            boolean wordGoesOn = next.end() < text.length() && Character.isLetter(text.charAt(next.end()));
            if (!wordGoesOn && isCard(number.toString())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean separated(String text, int from, int to) {
        return separator.matcher(text).region(from, to).matches();
    }

    private boolean isCard(String number) {
        return number.length() >= SHORTEST
                && number.length() <= LONGEST
                && issuer.matcher(number).matches()
                && checkDigitFits(number);
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
