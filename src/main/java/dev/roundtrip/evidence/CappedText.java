package dev.roundtrip.evidence;

import java.nio.charset.StandardCharsets;

/** Keeps the beginning of a long text and says how much was left out. */
final class CappedText {
    private final int cap;

    CappedText(int cap) {
        this.cap = cap;
    }

    String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= cap) {
            return text;
        }
        int end = cap;
        // Not inside a character: bytes 10xxxxxx continue one.
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return "%s%n… %d of %d bytes left out: the evidence keeps the first %d bytes of a body."
                .formatted(new String(bytes, 0, end, StandardCharsets.UTF_8), bytes.length - end, bytes.length, end)
                .replace("\r\n…", "\n…");
    }
}
