package dev.roundtrip.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The conversation as it stands on top of the scenario, before any attachment is opened. */
final class Digest {
    private final Ink ink;
    private final Story story;

    Digest(Ink ink, Story story) {
        this.ink = ink;
        this.story = story;
    }

    /** HTML that brings its own look along; empty when nobody said anything. */
    String html() {
        String talk = new Conversation(ink, story).section();
        return talk.isEmpty() ? "" : "<style>" + css() + "</style><div class=\"rt-talk\">" + talk + "</div>";
    }

    private static String css() {
        try (InputStream css = Digest.class.getResourceAsStream("digest.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The look of the digest can't be read from the class path.", e);
        }
    }
}
