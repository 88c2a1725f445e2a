package dev.roundtrip.channel.webchat.browser;

/**
 * How a command of the machine ended.
 *
 * @param exit its exit code; {@link #NOT_IN_TIME} when it was stopped, {@link #NOT_STARTED} when it could not be run
 * @param output what it printed, both streams
 */
record Ran(int exit, String output) {
    static final int NOT_IN_TIME = -1;
    static final int NOT_STARTED = -2;

    boolean well() {
        return exit == 0;
    }

    /** The end of the output, short enough for a message. */
    String lastLine() {
        return output.strip().lines().reduce((first, second) -> second).orElse("it printed nothing");
    }
}
