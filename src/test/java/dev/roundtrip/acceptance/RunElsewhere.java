package dev.roundtrip.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The suite as a process of its own, which a test can kill. */
public final class RunElsewhere {
    private RunElsewhere() {}

    /**
     * Starts one.
     *
     * @param settings a file of them
     * @param tags which scenarios, as a tag expression
     * @param log takes what it says; its results lie beside it
     */
    public static Process start(Path settings, String tags, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dallure.results.directory=" + log.resolveSibling(log.getFileName() + ".results"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunElsewhere.class.getName(),
                        settings.toString(),
                        tags)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /**
     * Plays scenarios with the settings of a file.
     *
     * @param arguments the file, and which scenarios, as a tag expression
     */
    public static void main(String[] arguments) {
        System.out.println(SuiteRun.of(Map.of("roundtrip.env.file", arguments[0]))
                .tagged(arguments[1])
                .run());
    }
}
