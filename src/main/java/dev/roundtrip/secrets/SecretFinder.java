package dev.roundtrip.secrets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds secrets by value in a text, in every spelling in which they travel. Immutable; looks at each letter of a text once. */
public final class SecretFinder {
    /** The fewest letters of a secret that can be looked for: a shorter one stands in many texts by chance. */
    public static final int SHORTEST = 8;

    /** One word or one number: a text may hold it, or a longer one with it, without meaning the secret. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]+|[0-9]+");

    /** The fewest letters of such a one that stand in no text by chance, as those of the passwords that mail providers make. */
    public static final int SHORTEST_PLAIN = 16;

    private final WordIndex index;
    private final int words;

    private SecretFinder(Map<String, String> secrets) {
        Spellings spellings = new Spellings();
        List<Word> all = secrets.entrySet().stream()
                .filter(secret -> canBeHidden(secret.getValue()))
                .flatMap(secret ->
                        spellings.of(secret.getKey(), secret.getValue().strip()).stream())
                .toList();
        this.index = new WordIndex(all);
        this.words = all.size();
    }

    /** @param secrets their values by the names by which they are told of; what is too short to be looked for is left out */
    public static SecretFinder of(Map<String, String> secrets) {
        return new SecretFinder(new TreeMap<>(secrets));
    }

    /** The same for secrets of which nobody knows whence they are: they are told of by number. */
    public static SecretFinder of(Collection<String> secrets) {
        Map<String, String> numbered = new TreeMap<>();
        secrets.stream()
                .filter(secret -> secret != null)
                .distinct()
                .forEach(secret -> numbered.put("secret %d of the run".formatted(numbered.size() + 1), secret));
        return of(numbered);
    }

    /** Whether it can be told from other text, so that hiding it hides nothing else: neither short nor a plain word or number. */
    public static boolean canBeHidden(String secret) {
        String stripped = secret.strip();
        return stripped.length() >= (PLAIN.matcher(stripped).matches() ? SHORTEST_PLAIN : SHORTEST);
    }

    /** In how many words the secrets may stand in a text. */
    public int words() {
        return words;
    }

    /** The text with what is found replaced; of what is packed in it by base64 all, when a secret is in that. */
    public String replaced(String text, String by) {
        if (words == 0) {
            return text;
        }
        String unpacked = without(in(text), text, by);
        List<Found> packed = new Base64Runs(unpacked)
                .all().stream()
                        .filter(run -> !lookInto(run.decoded()).harmless())
                        .map(run -> new Found("", run.begin(), run.end()))
                        .toList();
        return without(packed, unpacked, by);
    }

    /** What stands in these bytes or in what is packed in them. */
    Look lookInto(byte[] bytes) {
        Set<String> names = new TreeSet<>();
        boolean whole = new Packed(text -> names.addAll(namesIn(text))).read(bytes);
        return new Look(names, whole);
    }

    /**
     * What a look into packed bytes has come to.
     *
     * @param names of the secrets that stand in them
     * @param whole whether all was unpacked and looked through
     */
    record Look(Set<String> names, boolean whole) {
        boolean harmless() {
            return names.isEmpty() && whole;
        }
    }

    private static String without(List<Found> all, String text, String by) {
        StringBuilder replaced = new StringBuilder();
        int kept = 0;
        for (Found found : all) {
            // Two that overlap are one.
            if (found.end() > kept) {
                replaced.append(text, kept, Math.max(kept, found.begin()));
                replaced.append(found.begin() < kept ? "" : by);
                kept = found.end();
            }
        }
        return kept == 0 ? text : replaced.append(text, kept, text.length()).toString();
    }

    /** The names of the secrets that stand in the text. */
    public Set<String> namesIn(String text) {
        return in(text).stream().map(Found::secret).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        int last = text.length() - 1;
        for (int at = 0; at <= last; at++) {
            char letter = text.charAt(at);
            longest(text, at, index.at(letter), all);
            if (at < last) {
                longest(text, at, index.at(letter, text.charAt(at + 1)), all);
            }
        }
        return all;
    }

    private static void longest(String text, int at, Word[] words, List<Found> all) {
        Found longest = null;
        for (Word word : words) {
            int end = word.end(text, at);
            if (end > at && (longest == null || end > longest.end())) {
                longest = new Found(word.secret(), at, end);
            }
        }
        if (longest != null) {
            all.add(longest);
        }
    }

    private record Found(String secret, int begin, int end) {}
}
