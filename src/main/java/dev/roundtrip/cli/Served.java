package dev.roundtrip.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that serves until it is closed.
 *
 * @param target what a client needs to know, by the keys of the contract's target file
 * @param secrets which of these were given by the user and are not for the console
 * @param told what to say of it, the address first
 * @param settings the lines with which a run uses it, where it is all that a run needs
 * @param parts what is to be closed
 */
record Served(
        Map<String, String> target, List<String> secrets, List<String> told, List<String> settings, AutoCloseable parts)
        implements AutoCloseable {
    /** The same, of which one thing more is said. */
    Served saying(String sentence) {
        List<String> all = new ArrayList<>(told);
        all.add(sentence);
        return new Served(target, secrets, all, settings, parts);
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (RuntimeException trouble) {
            throw trouble;
        } catch (Exception trouble) {
            throw new IllegalStateException("What was simulated was not closed as it should be: " + trouble, trouble);
        }
    }
}
