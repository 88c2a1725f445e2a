package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a mail: its first text, its first HTML, its files. What is absent is empty. */
record MailBody(String text, String html, List<MailFile> files) {
    static MailBody of(Part mail) throws MessagingException, IOException {
        Collector collector = new Collector();
        if (mail.isMimeType("multipart/*")) {
            collector.within(mail);
        } else if (mail.getHeader("Content-Type") != null) {
            collector.words(mail);
        }
        return new MailBody(collector.text, collector.html, List.copyOf(collector.files));
    }

    private static final class Collector {
        private String text = "";
        private String html = "";
        private final List<MailFile> files = new ArrayList<>();

        void within(Part mail) throws MessagingException, IOException {
            for (Part part : parts(mail)) {
                if (part.isMimeType("multipart/*")) {
                    within(part);
                } else if (part.isMimeType("message/rfc822")) {
                    forwarded(part);
                } else if (PartName.of(part).isPresent()) {
                    files.add(MailFile.of(part));
                } else {
                    words(part);
                }
            }
        }

        void words(Part part) throws MessagingException, IOException {
            if (part.isMimeType("text/html") && html.isEmpty()) {
                html = PartWords.of(part);
            } else if (part.isMimeType("text/plain") && text.isEmpty()) {
                text = PartWords.of(part);
            }
        }

        /** Observed: a mail within the mail is not kept; the product's library hands on the files of it. */
        private void forwarded(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Part inner && inner.isMimeType("multipart/*")) {
                Collector within = new Collector();
                within.within(inner);
                files.addAll(within.files);
            }
        }
    }

    /** None where they are so broken that no beginning of any is found. */
    private static List<Part> parts(Part mail) throws IOException {
        List<Part> parts = new ArrayList<>();
        try {
            Multipart all = (Multipart) mail.getContent();
            for (int i = 0; i < all.getCount(); i++) {
                parts.add(all.getBodyPart(i));
            }
        } catch (MessagingException broken) {
            return List.of();
        }
        return parts;
    }
}
