package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.Map;

/** An attribute that an account has made up for its contacts or conversations; the settings are what it shows of it. */
public record CustomAttribute(int id, int accountId, Map<String, Object> settings, Instant createdAt, Instant updatedAt)
        implements Entity {
    /** Attributes of conversations. */
    public static final String CONVERSATION = "conversation_attribute";
    /** Attributes of contacts. */
    public static final String CONTACT = "contact_attribute";

    @Override
    public int ownerId() {
        return accountId;
    }

    public String key() {
        return String.valueOf(settings.get("attribute_key"));
    }

    /** Whose attribute it is: {@link #CONVERSATION} or {@link #CONTACT}. */
    public String model() {
        return String.valueOf(settings.get("attribute_model"));
    }
}
