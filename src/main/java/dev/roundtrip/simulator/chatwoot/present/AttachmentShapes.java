package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of messages as JSON, and the links under which they are fetched. */
public final class AttachmentShapes {
    private final Store store;
    private final Address address;
    private final PictureSizes sizes;

    public AttachmentShapes(Store store, Address address, PictureSizes sizes) {
        this.store = store;
        this.address = address;
        this.sizes = sizes;
    }

    public List<Map<String, Object>> all(Message message) {
        return message.attachments().stream().map(file -> one(message, file)).toList();
    }

    public Map<String, Object> one(Message message, Attachment file) {
        return file.place() == null ? stored(message, file) : place(message, file);
    }

    private static Map<String, Object> place(Message message, Attachment file) {
        return base(message, file)
                .with("coordinates_lat", file.place().latitude())
                .with("coordinates_long", file.place().longitude())
                .with("fallback_title", null)
                .with("data_url", null)
                .map();
    }

    private static Shape base(Message message, Attachment file) {
        return Shape.of("id", file.id())
                .with("message_id", message.id())
                .with("file_type", file.fileType())
                .with("account_id", message.accountId());
    }

    private Map<String, Object> stored(Message message, Attachment file) {
        Blob blob = store.blobs.get(file.blobId());
        String link = link(blob);
        Optional<PictureSizes.Size> size = sizes.of(blob.id());
        boolean picture = "image".equals(file.fileType());
        boolean sound = "audio".equals(file.fileType());
        return base(message, file)
                .with("extension", file.extension())
                .with("content_type", blob.contentType())
                .with("data_url", sound ? link + "?disposition=inline" : link)
                .with("thumb_url", picture ? representation(blob) : "")
                .with("file_size", blob.bytes().length)
                .with("width", size.map(PictureSizes.Size::width).orElse(null))
                .with("height", size.map(PictureSizes.Size::height).orElse(null))
                .when(sound, "transcribed_text", () -> "")
                .map();
    }

    public String link(Blob blob) {
        return address.url() + "/rails/active_storage/blobs/redirect/" + blob.key() + "/" + name(blob);
    }

    private String representation(Blob blob) {
        return address.url() + "/rails/active_storage/representations/redirect/" + blob.key() + "/250x250/"
                + name(blob);
    }

    private static String name(Blob blob) {
        return URLEncoder.encode(blob.filename(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
