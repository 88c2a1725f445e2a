package dev.roundtrip.simulator.chatwoot.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an inbox is connected to; the settings carry the product's own names ({@code imap_port}, {@code auth_token}). */
public record Channel(int id, ChannelType type, Map<String, Object> settings) {
    public Channel {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public String text(String name) {
        Object value = settings.get(name);
        return value == null ? null : value.toString();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(settings.get(name));
    }

    public int number(String name) {
        return settings.get(name) instanceof Number number ? number.intValue() : 0;
    }

    public Channel with(Map<String, Object> changes) {
        Map<String, Object> merged = new LinkedHashMap<>(settings);
        merged.putAll(changes);
        return new Channel(id, type, merged);
    }
}
