package dev.roundtrip.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page of the report that stands for itself: no script, and a policy that keeps a browser from asking a network. */
record Sheet(String title, String style, String body) {

    /** The title is text, style and body are HTML. */
    String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(Ink.escape(title), style, body);
    }

    /** A style sheet beside this class. */
    static String style(String name) {
        try (InputStream css = Sheet.class.getResourceAsStream(name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet %s can't be read from the class path.".formatted(name), e);
        }
    }
}
