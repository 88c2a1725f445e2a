package dev.roundtrip.channel.email;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.trip.Attachment;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/** What a mail holds: the words as plain text, with pictures also as HTML that shows them, and files beside them. */
final class MailBody {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Draft draft;
    private final String id;

    /**
     * The body of one mail.
     *
     * @param id the mail's Message-ID without angle brackets, so that no picture is taken for another mail's
     */
    MailBody(Draft draft, String id) {
        this.draft = draft;
        this.id = id;
    }

    void fill(OutgoingMail mail) throws MessagingException {
        if (draft.files().isEmpty()) {
            words(mail);
            return;
        }
        MimeBodyPart first = new MimeBodyPart();
        words(first);
        List<MimeBodyPart> parts = new ArrayList<>(List.of(first));
        for (Attachment file : draft.files()) {
            parts.add(part(file, Part.ATTACHMENT));
        }
        mail.setContent(multipart("mixed", parts));
    }

    private void words(MimePart part) throws MessagingException {
        if (draft.pictures().isEmpty()) {
            text(part);
            return;
        }
        MimeBodyPart plain = new MimeBodyPart();
        text(plain);
        MimeBodyPart pictured = new MimeBodyPart();
        pictured.setContent(multipart("related", related()));
        part.setContent(multipart("alternative", List.of(plain, pictured)));
    }

    private void text(MimePart part) throws MessagingException {
        part.setText(draft.text().replace("\r\n", "\n").replace("\n", "\r\n"), UTF_8);
    }

    private List<MimeBodyPart> related() throws MessagingException {
        StringBuilder html = new StringBuilder("<div>")
                .append(Entities.escape(draft.text()).replace("\r\n", "\n").replace("\n", "<br>\r\n"))
                .append("</div>\r\n");
        List<MimeBodyPart> pictures = new ArrayList<>();
        for (Attachment picture : draft.pictures()) {
            String contentId = "picture-%d.%s".formatted(pictures.size() + 1, id);
            MimeBodyPart part = part(picture, Part.INLINE);
            part.setContentID("<" + contentId + ">");
            pictures.add(part);
            html.append("<div><img src=\"cid:%s\" alt=\"%s\"></div>\r\n"
                    .formatted(contentId, Entities.escape(picture.name())));
        }
        MimeBodyPart page = new MimeBodyPart();
        page.setText(html.toString(), UTF_8, "html");
        List<MimeBodyPart> all = new ArrayList<>(List.of(page));
        all.addAll(pictures);
        return all;
    }

    /** Always base64, so that no mail server on the way touches a byte. */
    private static MimeBodyPart part(Attachment file, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
        ContentType type = new ContentType(file.mediaType());
        type.setParameterList(named("name", file));
        part.setHeader("Content-Type", type.toString());
        part.setHeader("Content-Disposition", new ContentDisposition(disposition, named("filename", file)).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** By RFC 2231 where the name needs it, in UTF-8 wherever this runs. */
    private static ParameterList named(String parameter, Attachment file) {
        ParameterList list = new ParameterList();
        list.set(parameter, file.name(), UTF_8);
        return list;
    }

    private static MimeMultipart multipart(String kind, List<MimeBodyPart> parts) throws MessagingException {
        MimeMultipart whole = new MimeMultipart(kind);
        for (MimeBodyPart part : parts) {
            whole.addBodyPart(part);
        }
        return whole;
    }
}
