package dev.roundtrip.simulator.chatwoot.domain;

/** A file of a message; {@code fileType} is the product's coarse kind, {@code blobId} names the stored bytes. */
public record Attachment(int id, String fileType, String extension, int blobId) {}
