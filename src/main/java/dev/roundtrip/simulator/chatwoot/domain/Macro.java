package dev.roundtrip.simulator.chatwoot.domain;

import java.util.List;
import java.util.Map;

/** What an agent does to conversations with one click; a personal one only its author. */
public record Macro(
        int id,
        int accountId,
        String name,
        String visibility,
        Integer authorId,
        Integer editorId,
        List<Map<String, Object>> actions,
        List<Integer> files)
        implements Entity {
    @Override
    public int ownerId() {
        return accountId;
    }

    public boolean isGlobal() {
        return "global".equals(visibility);
    }
}
