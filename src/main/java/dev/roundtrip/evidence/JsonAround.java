package dev.roundtrip.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringReader;

/** Whether a place in a text is within JSON that can be read: what only looks so was typed by somebody. */
final class JsonAround {
    private static final int MOST_TRIES = 50;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private JsonAround() {}

    /** From the nearest brace outwards, for it may be written into a log or into other JSON. */
    static boolean of(String text, int begin, int end) {
        int brace = begin;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            brace = text.lastIndexOf('{', brace - 1);
            if (brace < 0) {
                return false;
            }
            if (reaches(text, brace, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(String text, int brace, int end) {
        StringReader from = new StringReader(text);
        try (JsonParser parser = JSON.createParser(from)) {
            from.skip(brace);
            parser.nextToken();
            parser.skipChildren();
            return brace + parser.currentLocation().getCharOffset() >= end;
        } catch (IOException noJson) {
            return false;
        }
    }
}
