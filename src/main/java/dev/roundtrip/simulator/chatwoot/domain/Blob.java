package dev.roundtrip.simulator.chatwoot.domain;

/** Stored bytes of a file, reachable under a link that carries the key. */
public record Blob(int id, String key, String filename, String contentType, byte[] bytes) implements Entity {
    @Override
    public int ownerId() {
        return 0;
    }
}
