package dev.roundtrip.acceptance;

import java.util.Locale;

/**
 * One deliberate wrong: a row of the table of mutations.
 *
 * @param line where the row stands in the table
 * @param id of the scenario
 * @param where words of the scenario's title, for an outline whose rows differ; empty for all that have the id
 * @param wrong what is made wrong, in words
 * @param kind by what it is made so
 * @param from the words that are replaced; empty for a fault
 * @param to what stands there instead, or the name of the fault
 * @param said what the failure must say
 */
record Mutation(int line, String id, String where, String wrong, Kind kind, String from, String to, String said) {

    /** Which words of a feature are changed; everything else of the scenario stays as it is. */
    enum Kind {
        /** What an agent, the bot or the shop says. */
        ANSWER,
        /** What a customer says, in every wording. */
        CUSTOMER,
        /** What is done: a step behind Given or When. */
        DONE,
        /** What is expected: a step behind Then, and its table. */
        EXPECTED,
        /** None: the desk is broken. */
        FAULT;

        /** As the table calls it. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The fault of the simulators that must be on; empty for a change of words. */
    String fault() {
        return kind == Kind.FAULT ? to : "";
    }

    /** The scenario as the table calls it. */
    String scenario() {
        return (id + " " + where).strip();
    }

    boolean concerns(String scenarioId, String title) {
        return id.equals(scenarioId) && title.contains(where);
    }
}
