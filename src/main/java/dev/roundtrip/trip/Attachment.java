package dev.roundtrip.trip;

import java.util.Arrays;

/** A file that goes with a message, in either direction. Two are equal when name, media type and every byte are. */
public final class Attachment {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    /**
     * Keeps a copy of the bytes.
     *
     * @param name as the reader sees it: "invoice.pdf"
     * @param mediaType by RFC 2046, without parameters: "application/pdf"
     */
    public Attachment(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the other one holds exactly these bytes, whatever it is called. */
    public boolean sameBytes(Attachment other) {
        return Arrays.equals(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "%s (%s, %d bytes)".formatted(name, mediaType, bytes.length);
    }
}
