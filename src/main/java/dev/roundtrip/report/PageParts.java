package dev.roundtrip.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Style and scripts of the front page, which stand in the page itself, and the policy that lets in these and nothing else. */
final class PageParts {
    private static final String CHART_LIBRARY = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";

    private final String library = text(CHART_LIBRARY);
    private final String charts = text("front-page.js");

    Map<String, String> forTemplate() {
        return Map.of("style", text("front-page.css"), "library", library, "charts", charts, "policy", policy());
    }

    private String policy() {
        return "default-src 'none'; script-src '%s' '%s'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
                .formatted(hash(library), hash(charts));
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }

    private static String text(String name) {
        try (InputStream part = PageParts.class.getResourceAsStream(name)) {
            if (part == null) {
                throw new IllegalStateException(
                        "The front page needs %s, which is not on the class path: build the project again."
                                .formatted(name));
            }
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
