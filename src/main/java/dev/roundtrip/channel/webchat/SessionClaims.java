package dev.roundtrip.channel.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.channel.ChannelTrouble;
import java.io.IOException;
import java.util.Base64;

/**
 * What the visitor's session token says; its signature is the desk's business.
 *
 * @param sourceId the visitor's uuid, by which the desk knows them in the inbox
 * @param inboxId the inbox
 */
record SessionClaims(String sourceId, int inboxId) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SessionClaims of(String token) {
        String[] parts = token.split("\\.");
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : ""));
            return new SessionClaims(
                    claims.path("source_id").asText(), claims.path("inbox_id").asInt());
        } catch (IOException | IllegalArgumentException e) {
            throw new ChannelTrouble(
                    "The cookie cw_conversation that the widget has set is no session token: expected a JWT with source_id and inbox_id.",
                    e);
        }
    }
}
