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

    /** {@code links} tell under which address each picture that was moved into the text is found. */
    record Stored(Map<MailFile, String> links, List<Attachment> attachments) {
        String withinHtml(String html) {
            String linked = html;
            for (Map.Entry<MailFile, String> link : links.entrySet()) {
                linked = linked.replace("cid:" + link.getKey().contentId(), link.getValue());
            }
            return linked;
        }

        /** Where the text does not say where the picture was, it goes to the end. */
        String withinText(String text) {
            String linked = text;
            for (Map.Entry<MailFile, String> link : links.entrySet()) {
                String name = link.getKey().name();
                String place = "[image: " + name + "]";
                String picture = "<img src=\"" + link.getValue() + "\" alt=\"" + name + "\">";
                linked = linked.contains(place) ? linked.replace(place, picture) : linked + "\n\n" + picture;
            }
            return linked;
        }
    }

    // Observed: of more than fifteen files the first are lost, though they count.
    Stored store(IncomingMail mail) {
        List<MailFile> all = mail.body().files();
        List<MailFile> kept = all.subList(Math.max(0, all.size() - MOST), all.size());
        Map<MailFile, String> links = new LinkedHashMap<>();
        kept.stream()
                .filter(file -> isWithin(mail, file))
                .forEach(file ->
                        links.put(file, shapes.link(files.store(file.name(), file.contentType(), file.bytes()))));
        List<Attachment> attachments = kept.stream()
                .filter(file -> !isWithin(mail, file))
                .map(file -> files.attachment(files.store(file.name(), file.contentType(), file.bytes())))
                .toList();
        return new Stored(links, attachments);
    }

    private static boolean isWithin(IncomingMail mail, MailFile file) {
        boolean shown = !file.contentId().isEmpty() && mail.body().html().contains("cid:" + file.contentId());
        return file.isImage() && (file.inline() || shown);
    }
}
