package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Blob;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stores the bytes of files and makes attachments of them. */
public final class Files {
    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/jpg", "image/png", "image/gif", "image/bmp", "image/webp");
    private static final Set<String> FILMS = Set.of("video/ogg", "video/mp4", "video/webm", "video/quicktime");

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

    /** Names the file in requests, to whoever was told. */
    public String signedId(Blob blob) {
        return blob.key();
    }

    /** The stored file with that signed id. */
    public Optional<Blob> uploaded(String signedId) {
        return state.store().blobs.all().stream()
                .filter(blob -> signedId(blob).equals(signedId))
                .findFirst();
    }

    /** The attachment of a message that holds the stored file. */
    public Attachment attachment(Blob blob) {
        int dot = blob.filename().lastIndexOf('.');
        String extension = dot < 0 ? null : blob.filename().substring(dot + 1).toLowerCase(Locale.ROOT);
        return new Attachment(blob.id(), coarse(blob.contentType()), extension, blob.id());
    }

    /** The attachment of a message that shows a place. */
    public Attachment place(double latitude, double longitude) {
        Blob nothing = store("location", "application/octet-stream", new byte[0]);
        return new Attachment(nothing.id(), "location", null, nothing.id(), new Attachment.Place(latitude, longitude));
    }

    private static String coarse(String contentType) {
        String type = contentType.split(";")[0].trim();
        if (PICTURES.contains(type)) {
            return "image";
        }
        if (FILMS.contains(type)) {
            return "video";
        }
        return type.startsWith("audio/") ? "audio" : "file";
    }
}
