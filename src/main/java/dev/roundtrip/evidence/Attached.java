package dev.roundtrip.evidence;

import java.nio.charset.StandardCharsets;

/** One thing to hang on an Allure test: a name for the reader, a type, the redacted bytes. */
record Attached(String name, String mediaType, byte[] bytes) {

    static Attached page(String name, String html) {
        return new Attached(name, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    static Attached text(String name, String text) {
        return new Attached(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
