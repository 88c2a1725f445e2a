package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.faults.Cut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail as the desk sees it. {@code to} is empty when the mail has no such header or one that cannot be read; ids are
 * without angle brackets, {@code messageId}, {@code inReplyTo} and {@code contentType} null when absent.
 */
record IncomingMail(
        List<MailAddress> from,
        List<MailAddress> replyTo,
        Optional<List<MailAddress>> to,
        List<MailAddress> cc,
        List<MailAddress> bcc,
        MailHeaders headers,
        String messageId,
        String inReplyTo,
        List<String> references,
        String subject,
        String date,
        String contentType,
        boolean autoReply,
        MailBody body) {
    /** Who the contact is: Reply-To, else X-Original-Sender, else From. */
    Optional<MailAddress> sender() {
        return replyTo.stream()
                .findFirst()
                .or(() -> headers.addresses("X-Original-Sender").stream().findFirst())
                .or(() -> from.stream().findFirst())
                .filter(MailAddress::isUsable);
    }

    /** What the contact is called when new: as Reply-To or From has it, whoever the original sender is. */
    String senderName() {
        return Stream.concat(replyTo.stream(), from.stream())
                .findFirst()
                .map(MailAddress::shownName)
                .orElse("");
    }

    /** As it is written, with its brackets; null when absent. */
    String inReplyToRaw() {
        return inReplyTo == null ? null : headers.raw("In-Reply-To").strip();
    }

    /** The same mail with nothing of its words but their first line. */
    IncomingMail firstLine() {
        String words = body.text().isBlank() ? HtmlText.of(body.html()) : body.text();
        return with(new MailBody(Cut.toFirstLine(words), "", body.files()));
    }

    /** The same mail with its words alone. */
    IncomingMail withoutFiles() {
        return with(new MailBody(body.text(), body.html(), List.of()));
    }

    private IncomingMail with(MailBody other) {
        return new IncomingMail(
                from,
                replyTo,
                to,
                cc,
                bcc,
                headers,
                messageId,
                inReplyTo,
                references,
                subject,
                date,
                contentType,
                autoReply,
                other);
    }

    boolean isMultipart() {
        return contentType != null && contentType.startsWith("multipart/");
    }
}
