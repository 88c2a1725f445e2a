package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.List;
import java.util.regex.Pattern;

/** Takes away what a mail program or a person puts below the words that were written: quoted mail, signature. */
final class Quotation {
    private static final Pattern SIGNATURE = Pattern.compile("^(--|__|—)\\s*$");
    private static final Pattern SENT_FROM = Pattern.compile("^Sent from my \\w.*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGINAL =
            Pattern.compile("^-{2,}\\s*(Original|Forwarded) message\\s*-{2,}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WROTE = Pattern.compile("^On\\b.*\\bwrote:\\s*$", Pattern.DOTALL);

    private Quotation() {}

    static String without(String text) {
        List<String> lines = text.lines().toList();
        int end = lines.size();
        for (int i = 0; i < end; i++) {
            if (ends(lines, i)) {
                end = i;
            }
        }
        while (end > 0 && isLeftover(lines.get(end - 1))) {
            end--;
        }
        return String.join("\n", lines.subList(0, end)).strip();
    }

    private static boolean ends(List<String> lines, int i) {
        String line = lines.get(i);
        return SIGNATURE.matcher(line).matches()
                || SENT_FROM.matcher(line).matches()
                || ORIGINAL.matcher(line.strip()).matches()
                || introducesQuotation(lines, i);
    }

    /** The line may be broken in two. An answer written below or between quoted lines is kept with them. */
    private static boolean introducesQuotation(List<String> lines, int i) {
        for (int length = 1; length <= 2 && i + length <= lines.size(); length++) {
            String opening = String.join("\n", lines.subList(i, i + length));
            if (WROTE.matcher(opening).matches()) {
                return lines.subList(i + length, lines.size()).stream().allMatch(Quotation::isLeftover);
            }
        }
        return false;
    }

    private static boolean isLeftover(String line) {
        return line.isBlank() || line.startsWith(">");
    }
}
