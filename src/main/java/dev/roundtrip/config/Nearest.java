package dev.roundtrip.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the known name that a mistyped one most likely meant, if any is like it. */
public final class Nearest {
    // More slips than one in so many letters make another word of it.
    private static final int LETTERS_A_SLIP = 3;
    private static final int SLIPS = 2;

    private Nearest() {}

    /** What is asked of whoever mistyped it, with a blank before it; empty where nothing known is like it. */
    public static String hint(String mistyped, Stream<String> known) {
        return of(mistyped, known).map(" Did you mean '%s'?"::formatted).orElse("");
    }

    /** The one of those known from which it differs by a slip or two. */
    static Optional<String> slip(String mistyped, Stream<String> known) {
        return known.filter(name -> distance(mistyped, name) <= SLIPS).findFirst();
    }

    /** The one of those known that differs least and not much. */
    static Optional<String> of(String mistyped, Stream<String> known) {
        return known.filter(name -> distance(mistyped, name) <= allowed(mistyped, name))
                .min(Comparator.comparingInt(name -> distance(mistyped, name)));
    }

    private static int allowed(String mistyped, String name) {
        return Math.max(1, Math.max(mistyped.length(), name.length()) / LETTERS_A_SLIP);
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
