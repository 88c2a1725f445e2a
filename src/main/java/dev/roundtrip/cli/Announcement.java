package dev.roundtrip.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells where something is served: in files, then on the console, so that who has read its first line can read the files. */
final class Announcement {
    private final Served served;

    Announcement(Served served) {
        this.served = served;
    }

    /** Writes the files that were asked for (null for none), then speaks. */
    void make(Path targetFile, Path envFile, PrintWriter out) {
        if (targetFile != null) {
            written(targetFile, () -> Files.writeString(targetFile, json(served.target())));
        }
        if (envFile != null) {
            written(envFile, () -> new RunSettings(envFile).write(served.settings()));
        }
        served.told().forEach(out::println);
        out.println("Its target file; secrets in it are the simulator's own and open nothing else:");
        out.println(json(shown()));
    }

    private interface Writing {
        void now() throws IOException;
    }

    private static void written(Path file, Writing writing) {
        try {
            writing.now();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s can't be written: %s. Name a file in a folder that is there and may be written to."
                            .formatted(file, Unwritable.why(e)),
                    e);
        }
    }

    /** What the user gave stays unsaid. */
    private Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>(served.target());
        served.secrets().forEach(key -> shown.replace(key, "***"));
        return shown;
    }

    private static String json(Map<String, String> target) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(target);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("What is served could not be put into words", never);
        }
    }
}
