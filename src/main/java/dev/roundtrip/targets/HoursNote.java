package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.OpeningHours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * An inbox's hours as attributes of a lease, in parts: the desk takes 1,500 characters in an attribute, and what an inbox says
 * while it is closed may have 20,000.
 */
final class HoursNote {
    /** In place of the hours while nothing is to be put back yet. */
    static final String WANTED = "wanted";

    private static final String KEY = "roundtrip_hours_";
    private static final int LONGEST = 1_400;
    private static final int PARTS = 20;

    private HoursNote() {}

    /**
     * The attributes that hold this text.
     *
     * @throws IllegalStateException when it is longer than an inbox's hours can be
     */
    static Map<String, String> of(long inboxId, String text) {
        if (text.length() > LONGEST * PARTS) {
            throw new IllegalStateException(
                    "The hours of inbox %d can't be written down on the desk, for they have %d characters, so it is not closed: shorten what it says while it is closed."
                            .formatted(inboxId, text.length()));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int from = 0; from < text.length(); from += LONGEST) {
            parts.put(key(inboxId, from / LONGEST), text.substring(from, Math.min(text.length(), from + LONGEST)));
        }
        return parts;
    }

    /** All attributes that may hold some of it. */
    static List<String> keys(long inboxId) {
        return IntStream.range(0, PARTS).mapToObj(part -> key(inboxId, part)).toList();
    }

    /** What is held, by inbox. */
    static Map<Long, String> read(Map<String, String> attributes) {
        Map<Long, String> notes = new TreeMap<>();
        for (String key : attributes.keySet()) {
            if (key.matches(KEY + "\\d+_0")) {
                long inboxId = Long.parseLong(key.substring(KEY.length(), key.length() - 2));
                List<String> parts = new ArrayList<>();
                keys(inboxId).forEach(each -> parts.add(attributes.getOrDefault(each, "")));
                notes.put(inboxId, String.join("", parts));
            }
        }
        return notes;
    }

    /** Gives an inbox the hours that a lease holds, where there are such, and takes them out of the lease. */
    static void putBack(DeskClient desk, long lease, long inboxId, String note) {
        if (!note.equals(WANTED)) {
            desk.setOpeningHours(inboxId, OpeningHours.read(note));
        }
        desk.contacts().removeAttributes(lease, keys(inboxId));
    }

    private static String key(long inboxId, int part) {
        return KEY + inboxId + "_" + part;
    }
}
