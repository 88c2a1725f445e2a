package dev.roundtrip.simulator.chatwoot.automation;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;

/** The files that a rule or a macro sends, as JSON. */
final class FileShapes {
    private final Store store;
    private final AttachmentShapes attachments;

    FileShapes(Store store, AttachmentShapes attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    /** The owner is named under the given key. */
    List<Map<String, Object>> all(List<Integer> files, String ownerKey, int ownerId, int accountId) {
        return files.stream()
                .map(store.blobs::get)
                .map(blob -> one(blob, ownerKey, ownerId, accountId))
                .toList();
    }

    private Map<String, Object> one(Blob blob, String ownerKey, int ownerId, int accountId) {
        return Shape.of("id", blob.id())
                .with(ownerKey, ownerId)
                .with("file_type", blob.contentType())
                .with("account_id", accountId)
                .with("file_url", attachments.link(blob))
                .with("blob_id", blob.id())
                .with("filename", blob.filename())
                .map();
    }
}
