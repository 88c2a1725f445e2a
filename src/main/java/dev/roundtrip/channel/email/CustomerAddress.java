package dev.roundtrip.channel.email;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The pattern from which every customer gets an address of their own in the one mailbox.
 *
 * @param pattern {@code qa@mail.example} for plus-addresses ({@code qa+maya-x7@mail.example}), {@code *@mail.example} for
 *     a catch-all ({@code maya-x7@mail.example})
 */
public record CustomerAddress(String pattern) {
    private static final int LONGEST_NAME = 24;

    public CustomerAddress {
        if (!pattern.matches("(\\*|[^\\s@*<>]+)@[^\\s@*<>]+")) {
            throw new IllegalArgumentException(
                    "The customers' address must be a mailbox such as qa@mail.example, or *@mail.example for a"
                            + " catch-all, but was '" + pattern + "'.");
        }
    }

    /** Somebody's own address, in lower case. */
    public String of(String name, String tag) {
        String mailbox = pattern.substring(0, pattern.indexOf('@'));
        String own = word(name) + "-" + tag;
        return ((mailbox.equals("*") ? own : mailbox + "+" + own) + "@" + domain()).toLowerCase(Locale.ROOT);
    }

    /** Whether an address is made by this pattern, whoever's it is. */
    boolean covers(String address) {
        String given = address.toLowerCase(Locale.ROOT);
        String mailbox = pattern.substring(0, pattern.indexOf('@')).toLowerCase(Locale.ROOT);
        return given.endsWith("@" + domain().toLowerCase(Locale.ROOT))
                && (mailbox.equals("*") || given.startsWith(mailbox + "+"));
    }

    /** Whether an address was made by this pattern for a customer of that run: it ends in the run's id and a number. */
    public boolean ofRun(String address, String runId) {
        return covers(address)
                && address.toLowerCase(Locale.ROOT)
                        .substring(0, address.lastIndexOf('@'))
                        .matches(".+-" + Pattern.quote(runId) + "-\\d+");
    }

    String domain() {
        return pattern.substring(pattern.indexOf('@') + 1);
    }

    /** Letters, digits and hyphens only: what every mail server takes without quoting. */
    private static String word(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String kept = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("-$", "");
        return kept.isEmpty() ? "customer" : kept;
    }
}
