package dev.roundtrip.simulator.chatwoot.usecase;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells what a file is: by its first bytes, else by what was declared, else by its name. */
final class ContentTypes {
    private static final Map<String, String> BEGINNINGS = Map.of(
            "\u0089PNG", "image/png",
            "GIF8", "image/gif",
            "\u00ff\u00d8\u00ff", "image/jpeg",
            "%PDF", "application/pdf",
            "ID3", "audio/mpeg",
            "PK\u0003\u0004", "application/zip",
            "MZ", "application/x-msdownload");
    private static final Map<String, String> NAMES = Map.of(
            "txt", "text/plain",
            "csv", "text/csv",
            "html", "text/html",
            "json", "application/json",
            "png", "image/png",
            "jpg", "image/jpeg",
            "pdf", "application/pdf",
            "mp3", "audio/mpeg");

    private ContentTypes() {}

    static String sniff(String filename, String declared, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        Optional<String> byBytes = BEGINNINGS.entrySet().stream()
                .filter(known -> head.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return byBytes.orElseGet(() -> plain(declared).orElseGet(() -> byName(filename)));
    }

    private static Optional<String> plain(String declared) {
        return Optional.ofNullable(declared)
                .map(type -> type.split(";")[0].trim().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty() && !type.equals("application/octet-stream"));
    }

    private static String byName(String filename) {
        String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(extension, "application/octet-stream");
    }
}
