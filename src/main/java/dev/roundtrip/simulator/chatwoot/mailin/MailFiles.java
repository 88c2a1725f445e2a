package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores the files of a mail: pictures within the text become links there, the last fifteen others attachments. */
final class MailFiles {
    private static final int MOST = 15;
    private final Files files;
    private final AttachmentShapes shapes;

    MailFiles(Files files, AttachmentShapes shapes) {
        this.files = files;
        this.shapes = shapes;
    }

    record Stored(Map<MailFile, String> links, List<Attachment> attachments) {
        String within(String text) {
            String linked = text;
            for (Map.Entry<MailFile, String> link : links.entrySet()) {
                MailFile picture = link.getKey();
                linked = linked.replace("cid:" + picture.contentId(), link.getValue())
                        .replace("[image: " + picture.name() + "]", "<img src=\"" + link.getValue() + "\">");
            }
            return linked;
        }
    }

    Stored store(IncomingMail mail) {
        Map<MailFile, String> links = new LinkedHashMap<>();
        mail.body().files().stream()
                .filter(file -> isWithin(mail, file))
                .forEach(file ->
                        links.put(file, shapes.link(files.store(file.name(), file.contentType(), file.bytes()))));
        List<MailFile> others = mail.body().files().stream()
                .filter(file -> !isWithin(mail, file))
                .toList();
        List<Attachment> attachments = others.subList(Math.max(0, others.size() - MOST), others.size()).stream()
                .map(file -> files.attachment(files.store(file.name(), file.contentType(), file.bytes())))
                .toList();
        return new Stored(links, attachments);
    }

    private static boolean isWithin(IncomingMail mail, MailFile file) {
        boolean shown = !file.contentId().isEmpty() && mail.body().html().contains("cid:" + file.contentId());
        return file.isImage() && (file.inline() || shown);
    }
}
