package dev.roundtrip.answers;

import java.util.List;
import java.util.Map;

/** Looks at an answer for what it must say and must not say. */
public interface Judge {
    /**
     * Every fact must be there.
     *
     * @param facts what the fact is about → its words, or several phrasings separated by " // "
     */
    void covers(Map<String, String> facts);

    /**
     * No phrase may be there.
     *
     * @param banned phrases, or regular expressions between slashes
     */
    void avoids(List<String> banned);
}
