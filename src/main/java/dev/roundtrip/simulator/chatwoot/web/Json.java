package dev.roundtrip.simulator.chatwoot.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;

/** Reads and writes JSON as the product does: angle brackets and ampersands are written as escapes. */
public final class Json {
    private final ObjectMapper reader = new ObjectMapper();
    private final ObjectMapper writer;

    public Json() {
        JsonFactory factory = new JsonFactory();
        factory.setCharacterEscapes(new HtmlSafe());
        this.writer = new ObjectMapper(factory);
    }

    public String write(Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of the simulated desk cannot be written as JSON.", e);
        }
    }

    /**
     * An object, or what is none under the name that the product gives it.
     *
     * @throws IOException when the text is no JSON
     */
    Map<String, Object> root(byte[] text) throws IOException {
        Object root = reader.readValue(text, Object.class);
        return Params.asMap(root).orElseGet(() -> Collections.singletonMap("_json", root));
    }

    /** @throws IOException when the text is no JSON object */
    public Map<String, Object> object(String text) throws IOException {
        return Params.asMap(reader.readValue(text, Object.class))
                .orElseThrow(() -> new IOException("There is JSON, but no object."));
    }

    private static final class HtmlSafe extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_CUSTOM;
            codes['>'] = ESCAPE_CUSTOM;
            codes['&'] = ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int sign) {
            return sign < 128 ? new SerializedString(String.format("\\u%04x", sign)) : null;
        }
    }
}
