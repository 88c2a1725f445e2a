package dev.roundtrip.targets;

import java.util.Locale;

/**
 * What a run calls the things that it makes on a desk. By these names they are found again, whoever looks.
 *
 * @param runId lower-case letters and digits
 */
public record OurNames(String runId) {
    private static final String OURS = "roundtrip ";

    /** Whether that is the name of a thing of ours, whichever run's. */
    public static boolean isOurs(String name) {
        String told = name.toLowerCase(Locale.ROOT);
        return told.startsWith(OURS) || told.contains("(" + OURS);
    }

    /** How people are told of one thing on the desk: kind, name and number. */
    static String told(String kind, String name, long id) {
        return "%s \"%s\" (%d)".formatted(kind, name, id);
    }

    String rule(String phrase) {
        return "Roundtrip %s: %s".formatted(runId, phrase);
    }

    /** Chatwoot writes names of teams in small letters. */
    String team(String name) {
        return "%s (roundtrip %s)".formatted(name.toLowerCase(Locale.ROOT), runId);
    }

    String bot() {
        return "Roundtrip %s bot".formatted(runId);
    }

    String helpCentre() {
        return "Help centre (Roundtrip %s)".formatted(runId);
    }

    String drafter() {
        return "Roundtrip %s drafter".formatted(runId);
    }

    /** Whether a rule, team, bot, inbox or webhook of that name was made by this run. */
    boolean has(String name) {
        String told = name.toLowerCase(Locale.ROOT);
        return told.startsWith(OURS + runId + ": ")
                || told.equals(bot().toLowerCase(Locale.ROOT))
                || told.equals(drafter().toLowerCase(Locale.ROOT))
                || told.endsWith("(" + OURS + runId + ")");
    }
}
