package dev.roundtrip.channel.webchat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pages may show the chat, as the answer to the page in its window says: the desk names the inbox's allowed domains as
 * {@code frame-ancestors} and keeps {@code X-Frame-Options}, which browsers don't read then. Where an inbox names none the desk
 * sends neither, so what is there was put there by something before the desk.
 *
 * @param policies the entries of each {@code frame-ancestors}; all of them must let a page through
 * @param older what {@code X-Frame-Options} says; empty when it is not there
 */
record Framing(List<List<String>> policies, String older) {
    private static final String DIRECTIVE = "frame-ancestors";

    static Framing none() {
        return new Framing(List.of(), "");
    }

    /** As an inbox's setting allowed_domains has it. */
    static Framing ofSetting(String domains) {
        List<String> entries = words(domains.replace(',', ' '));
        return entries.isEmpty() ? none() : new Framing(List.of(entries), "");
    }

    static Framing of(HttpHeaders headers) {
        List<List<String>> policies = new ArrayList<>();
        headers.allValues("Content-Security-Policy").stream()
                .flatMap(header -> Stream.of(header.split("[,;]")))
                .map(Framing::words)
                .filter(words -> !words.isEmpty() && words.get(0).equalsIgnoreCase(DIRECTIVE))
                .forEach(words -> policies.add(words.subList(1, words.size())));
        return new Framing(
                List.copyOf(policies),
                headers.firstValue("X-Frame-Options").orElse("").strip());
    }

    /** Whether that page may show the framed one. */
    boolean allows(URI page, URI framed) {
        if (!policies.isEmpty()) {
            return policies.stream()
                    .allMatch(policy -> policy.stream().anyMatch(entry -> new FrameSource(entry).allows(page, framed)));
        }
        return switch (older.toUpperCase(Locale.ROOT)) {
            case "DENY" -> false;
            case "SAMEORIGIN" -> FrameSource.origin(page).equals(FrameSource.origin(framed));
            // Browsers know no other word.
            default -> true;
        };
    }

    /** The header that counts, as it was sent. */
    String told() {
        return policies.isEmpty()
                ? "X-Frame-Options: " + older
                : policies.stream()
                        .map(policy -> DIRECTIVE + " " + String.join(" ", policy))
                        .collect(Collectors.joining("; "));
    }

    /** Whether the desk's own setting is in it. */
    boolean isSetting() {
        return !policies.isEmpty();
    }

    private static List<String> words(String text) {
        return Optional.of(text.strip())
                .filter(some -> !some.isEmpty())
                .map(some -> List.of(some.split("\\s+")))
                .orElse(List.of());
    }
}
