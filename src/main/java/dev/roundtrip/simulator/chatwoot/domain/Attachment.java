package dev.roundtrip.simulator.chatwoot.domain;

/**
 * A file of a message; {@code fileType} is the product's coarse kind, {@code blobId} names the stored bytes. A place on the map, which
 * has none worth fetching, comes with {@code place}; else that is null.
 */
public record Attachment(int id, String fileType, String extension, int blobId, Place place) {
    /** In degrees. */
    public record Place(double latitude, double longitude) {}

    public Attachment(int id, String fileType, String extension, int blobId) {
        this(id, fileType, extension, blobId, null);
    }
}
