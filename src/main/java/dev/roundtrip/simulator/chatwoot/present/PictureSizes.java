package dev.roundtrip.simulator.chatwoot.present;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How large stored pictures are; a picture is measured a moment after it was stored. */
public final class PictureSizes {
    private final Map<Integer, Size> byBlob = new ConcurrentHashMap<>();

    /** In pixels. */
    public record Size(int width, int height) {}

    public void measured(int blobId, Size size) {
        byBlob.put(blobId, size);
    }

    Optional<Size> of(int blobId) {
        return Optional.ofNullable(byBlob.get(blobId));
    }
}
