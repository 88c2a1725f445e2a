package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Blob;
import java.util.Locale;

/** Stores the bytes of files and makes attachments of them. */
public final class Files {
    private final State state;

    public Files(State state) {
        this.state = state;
    }

    /** Stores a file under a new key; the content type is told by the bytes where they tell one. */
    public Blob store(String filename, String declaredType, byte[] bytes) {
        String type = ContentTypes.sniff(filename, declaredType, bytes);
        return state.change(() ->
                state.store().blobs.add(id -> new Blob(id, state.tokens().token(40), filename, type, bytes.clone())));
    }

    /** The attachment of a message that holds the stored file. */
    public Attachment attachment(Blob blob) {
        int dot = blob.filename().lastIndexOf('.');
        String extension = dot < 0 ? null : blob.filename().substring(dot + 1).toLowerCase(Locale.ROOT);
        return new Attachment(blob.id(), coarse(blob.contentType()), extension, blob.id());
    }

    private static String coarse(String contentType) {
        String kind = contentType.split("/")[0];
        return switch (kind) {
            case "image", "audio", "video" -> kind;
            default -> "file";
        };
    }
}
