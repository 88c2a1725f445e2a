package dev.roundtrip.simulator.chatwoot.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the widget that come with this program. */
final class WidgetFiles {
    private static final String FOLDER = "/simulator/widget/";

    private WidgetFiles() {}

    static byte[] bytes(String name) {
        try (InputStream file = WidgetFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its own file " + FOLDER + name + ".");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + FOLDER + name + " can't be read.", e);
        }
    }

    static boolean has(String name) {
        return WidgetFiles.class.getResource(FOLDER + name) != null;
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
