package dev.roundtrip.acceptance;

import java.util.Map;

/** The suite as a process of its own, which a test can kill. */
public final class RunElsewhere {
    private RunElsewhere() {}

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
