package dev.roundtrip.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An object sent as JSON, under Chatwoot's own keys. */
record JsonBody(Map<String, ?> content) implements DeskBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void putOn(RequestSpecification asked) {
        // Bytes, not text: REST Assured would choose a charset of its own.
        asked.contentType("application/json; charset=UTF-8").body(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("What was to be sent to the desk can't be written as JSON.", unwritable);
        }
    }

    @Override
    public String readable() {
        return laidOut(JSON.valueToTree(content));
    }

    /** JSON for a reader, without secrets. */
    static String laidOut(JsonNode body) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Secrets.masked(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree could not be written as text.", impossible);
        }
    }
}
