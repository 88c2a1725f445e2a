package dev.roundtrip.acceptance;

/** Small scenarios of the suite's own steps, to be played against desks that are broken in a known way. */
final class TriedFeature {
    private static final String ASKED = """
                Given Derek, a frustrated buyer of few words
                And Derek has texted
                  \"""
                  Still no parcel. RT-10387.
                  \"""
            """;
    private static final String NOTED = """
                When Tomas leaves a private note
                  \"""
                  Keep the refund limit of 60 to ourselves.
                  \"""
            """;
    private static final String ANSWERED = """
                When Tomas answers
                  \"""
                  We are sorry, Derek. It is on its way.
                  \"""
                Then Derek receives the answer by SMS in the same thread, complete and unchanged
            """;
    static final String HELD = ASKED + ANSWERED;
    static final String LEAKED = ASKED + NOTED + ANSWERED + "    And the private note has not reached Derek\n";
    static final String MAILED = """
                Given Maya, a friendly first-time buyer
                When Maya writes by e-mail about "Where is order RT-10442?"
                  \"""
                  Could you tell me where it is?
                  \"""
                Then the desk holds one open conversation with Maya, in the e-mail inbox, with the message as she wrote it
            """;
    static final String MAIL_ANSWERED =
            MAILED + ANSWERED.replace("Derek", "Maya").replace("by SMS", "by e-mail");
    static final String CHATTED = """
                Given Priya, a matter-of-fact buyer
                When Priya writes in the chat
                  \"""
                  Hello?
                  \"""
            """;

    private TriedFeature() {}

    static String of(String... scenarios) {
        return "Feature: Verdicts\n\n" + String.join("\n", scenarios);
    }

    static String scenario(String tags, String name, String steps) {
        return "  %s\n  Scenario: %s\n%s".formatted(tags, name, steps);
    }
}
