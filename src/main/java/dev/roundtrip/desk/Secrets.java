package dev.roundtrip.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Hides what a desk answers in plain text though nobody may keep it: Chatwoot shows administrators every password. */
final class Secrets {
    static final String MASK = "****";

    private static final Set<String> KEYS = Set.of(
            "access_token",
            "api_access_token",
            "pubsub_token",
            "auth_token",
            "api_key_sid",
            "api_key_secret",
            "imap_password",
            "smtp_password",
            "password",
            "hmac_token",
            "hmac_identifier",
            "secret");

    private Secrets() {}

    /** A copy without secrets. */
    static JsonNode masked(JsonNode original) {
        JsonNode copy = original.deepCopy();
        mask(copy);
        return copy;
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (KEYS.contains(entry.getKey()) && entry.getValue().isTextual()) {
                    entry.setValue(object.textNode(MASK));
                }
            }
        }
        node.forEach(Secrets::mask);
    }
}
