package dev.roundtrip.people;

import java.util.Set;

/**
 * One of the cast.
 *
 * @param name the first name, by which scenarios call them
 * @param fullName as their mail program and the desk show it
 * @param role how scenarios introduce them: "a friendly first-time buyer"
 * @param tone one word for how they write: "friendly"
 * @param locale what they write in, by BCP 47: "en", "fr", "ar"
 */
public record Persona(String name, String fullName, String role, String tone, String locale) {

    private static final Set<String> LET_DOWN =
            Set.of("frustrated", "angry", "upset", "exhausted", "disappointed", "worried", "shaken", "alarmed");

    /** Whether an answer to somebody in this mood must say sorry. */
    public boolean wantsAnApology() {
        return LET_DOWN.contains(tone);
    }

    static Persona english(String name, String fullName, String role, String tone) {
        return new Persona(name, fullName, role, tone, "en");
    }
}
