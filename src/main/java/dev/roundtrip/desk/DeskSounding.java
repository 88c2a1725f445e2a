package dev.roundtrip.desk;

import java.util.Locale;
import java.util.Optional;

/** Puts single questions to a desk and tells whatever came back, for whoever finds out what is wrong with it. */
public final class DeskSounding implements AutoCloseable {
    private final DeskWire wire;

    private DeskSounding(DeskWire wire) {
        this.wire = wire;
    }

    /** As the token's owner. */
    public static DeskSounding of(DeskAccess access) {
        return new DeskSounding(new DeskWire(access));
    }

    /** As nobody: no token is shown, so that none gets to what may turn out to be no desk. */
    public static DeskSounding anonymous(DeskAccess access) {
        return new DeskSounding(DeskWire.anonymous(access));
    }

    /**
     * What was answered.
     *
     * @param path that was asked
     * @param contentType as sent, empty when there was none
     * @param location where a redirect points to
     * @param date the time that the answer names, as sent
     * @param words the desk's own on a refusal; empty when there are none that can be read
     */
    public record Sounded(
            String path,
            int status,
            String contentType,
            Optional<String> location,
            Optional<String> date,
            String words,
            String body) {
        private static Sounded of(String path, DeskReply reply) {
            return new Sounded(
                    path,
                    reply.status(),
                    reply.contentType(),
                    reply.location(),
                    reply.date(),
                    Refusals.words(reply),
                    reply.body());
        }

        public boolean isJson() {
            return contentType.toLowerCase(Locale.ROOT).contains("json");
        }

        /** A text of the JSON object that was answered, at its top. */
        public Optional<String> text(String key) {
            return isJson()
                    ? Fields.tree(body).flatMap(tree -> new Fields(tree, path, "").optionalText(key))
                    : Optional.empty();
        }

        public boolean isRedirect() {
            return status >= 300 && status < 400;
        }

        /** As in {@code 401 "Invalid Access Token"}, or {@code 200 with text/html}. */
        public String told() {
            if (location.isPresent()) {
                return "%d to %s".formatted(status, location.get());
            } else if (!words.isEmpty()) {
                return "%d \"%s\"".formatted(status, words);
            }
            String type = contentType.replaceFirst(";.*", "").strip();
            return "%d with %s".formatted(status, type.isEmpty() ? "no content type" : type);
        }
    }

    /**
     * Asks for it.
     *
     * @throws DeskTrouble when nothing is answered
     */
    public Sounded at(String path) {
        return Sounded.of(path, wire.carry(DeskRequest.get(path)));
    }

    @Override
    public void close() {
        wire.close();
    }
}
