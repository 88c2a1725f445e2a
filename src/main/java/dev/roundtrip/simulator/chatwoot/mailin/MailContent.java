package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;

/** What the desk keeps of a mail's words, and the account of the mail that it stores beside the message. */
record MailContent(IncomingMail mail, MailFiles.Stored stored) {
    private static final int LONGEST = 150_000;

    /** The content of the message, or null when the mail has no words. */
    String words() {
        String words = Quotation.evened(
                mail.body().text().isBlank()
                        ? HtmlText.of(mail.body().html())
                        : mail.body().text());
        return words.isEmpty() ? null : words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** The content without what it quotes. */
    String own() {
        String words = words();
        return words == null ? null : Quotation.without(words);
    }

    Map<String, Object> attributes() {
        return Shape.of("email", account())
                .with("cc_email", written(mail.cc()))
                .with("bcc_email", written(mail.bcc()))
                .map();
    }

    private Map<String, Object> account() {
        return Shape.of("bcc", written(mail.bcc()))
                .with("cc", written(mail.cc()))
                .with("content_type", mail.contentType())
                .with("date", mail.date())
                .with("from", from().stream().map(MailAddress::folded).toList())
                .with("headers", mail.headers().shown())
                .with("html_content", html())
                .with("in_reply_to", mail.inReplyTo())
                .with("message_id", mail.messageId())
                .with("multipart", mail.isMultipart())
                .with("number_of_attachments", mail.body().files().size())
                .with("references", mail.references())
                .with("subject", mail.subject())
                .with("text_content", text())
                .with("to", written(mail.to().orElse(List.of())))
                .with("auto_reply", mail.autoReply())
                .map();
    }

    private List<MailAddress> from() {
        return mail.replyTo().isEmpty() ? mail.from() : mail.replyTo();
    }

    private Map<String, Object> text() {
        String text = mail.body().text();
        if (text.isBlank()) {
            // Observed: with a moved picture and no words there is a key with nothing.
            return picturesMoved() ? Shape.of("full", null).map() : Map.of();
        }
        String reply = Quotation.evened(text);
        return Map.of("full", fullText(text, reply), "reply", reply, "quoted", Quotation.without(reply));
    }

    /** A moved picture is put into the HTML if there is any. */
    private String fullText(String text, String reply) {
        if (!picturesMoved()) {
            return text;
        }
        return mail.body().html().isBlank() ? stored.withinText(reply) : reply;
    }

    private Map<String, Object> html() {
        String html = mail.body().html();
        if (html.isBlank()) {
            return picturesMoved() ? Shape.of("full", null).map() : Map.of();
        }
        String reply = Quotation.evened(HtmlText.of(html));
        return Map.of("full", stored.withinHtml(html), "reply", reply, "quoted", Quotation.without(reply));
    }

    private boolean picturesMoved() {
        return !stored.links().isEmpty();
    }

    private static List<String> written(List<MailAddress> addresses) {
        return addresses.isEmpty()
                ? null
                : addresses.stream().map(MailAddress::address).toList();
    }
}
