package dev.roundtrip.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the known name that a mistyped one most likely meant. */
public final class Nearest {
    private Nearest() {}

    static String property(String mistyped) {
        return of(mistyped, Arrays.stream(Key.values()).map(Key::property));
    }

    static String variable(String mistyped) {
        return of(mistyped, Arrays.stream(Key.values()).map(Key::variable));
    }

    /** The one of those known, of which there is at least one, that differs least. */
    public static String of(String mistyped, Stream<String> known) {
        return known.min(Comparator.comparingInt(name -> distance(mistyped, name)))
                .orElseThrow();
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
