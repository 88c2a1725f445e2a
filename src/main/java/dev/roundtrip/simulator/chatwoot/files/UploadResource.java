package dev.roundtrip.simulator.chatwoot.files;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Upload;

/** Takes a file before the message that it is to go with. */
public final class UploadResource implements Resource {
    private final Files files;
    private final AttachmentShapes shapes;

    public UploadResource(Files files, AttachmentShapes shapes) {
        this.files = files;
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.MEMBER, Routes.ACCOUNT + "/upload", this::take);
    }

    private Object take(Call call) {
        if (!(call.params().value("attachment") instanceof Upload upload)) {
            throw Refusal.error(422, "No file or URL provided");
        }
        Blob blob = files.store(upload.filename(), upload.contentType(), upload.bytes());
        return Shape.of("file_url", shapes.link(blob))
                .with("blob_id", files.signedId(blob))
                .map();
    }
}
