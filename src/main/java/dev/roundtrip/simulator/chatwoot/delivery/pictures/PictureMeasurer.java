package dev.roundtrip.simulator.chatwoot.delivery.pictures;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.present.PictureSizes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the pictures of a message a moment after it was stored: the answer to who sent them does not tell sizes yet. */
public final class PictureMeasurer implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(PictureMeasurer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final Store store;
    private final PictureSizes sizes;

    public PictureMeasurer(Store store, PictureSizes sizes) {
        this.store = store;
        this.sizes = sizes;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MessageCreated.class, Work.HOUSEKEEPING, created -> take(dispatcher, created.message()));
    }

    private void take(Dispatcher dispatcher, Message message) {
        if (!message.attachments().isEmpty()) {
            dispatcher.later(
                    PAUSE, Work.HOUSEKEEPING, () -> message.attachments().forEach(this::look));
        }
    }

    private void look(Attachment file) {
        if ("image".equals(file.fileType())) {
            store.blobs.find(file.blobId()).ifPresent(this::measure);
        }
    }

    private void measure(Blob blob) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(blob.bytes()));
            if (picture != null) {
                sizes.measured(blob.id(), new PictureSizes.Size(picture.getWidth(), picture.getHeight()));
            }
        } catch (IOException noPicture) {
            LOG.info("The file {} calls itself a picture and is none", blob.filename());
        }
    }
}
