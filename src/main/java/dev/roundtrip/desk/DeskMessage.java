package dev.roundtrip.desk;

import dev.roundtrip.desk.DeskTrouble.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message in the state in which it was seen.
 *
 * @param conversationId the number of its conversation as agents see it
 * @param isPrivate a note for colleagues, never shown to the customer
 * @param content the words, empty when it has none
 * @param status sent, delivered, read or failed; {@code sent} is said before anything was tried
 * @param sourceId its id at the provider (Message-ID, SID): there as soon as an answer was handed over
 * @param externalError why it failed
 * @param contactSourceId how the inbox knows the customer; known from realtime and from a watch, not from a plain list
 * @param createdAt when the desk stored it, by the desk's clock, in whole seconds
 * @param files what it came with
 * @param html of a mail, its HTML as the desk shows it
 * @param deleted whether somebody deleted it, which leaves its place only
 */
public record DeskMessage(
        long id,
        long conversationId,
        long inboxId,
        Kind kind,
        boolean isPrivate,
        String content,
        String status,
        Optional<String> sourceId,
        Optional<String> externalError,
        Optional<String> contactSourceId,
        Optional<String> senderName,
        Instant createdAt,
        boolean deleted,
        List<DeskFile> files,
        Optional<String> html) {

    /** Who a message comes from. The order is Chatwoot's: it sends the number. */
    public enum Kind {
        INCOMING,
        OUTGOING,
        ACTIVITY,
        TEMPLATE
    }

    static DeskMessage from(Fields fields) {
        return new DeskMessage(
                fields.number("id"),
                fields.number("conversation_id"),
                fields.number("inbox_id"),
                kind(fields),
                fields.flag("private"),
                fields.optionalText("content").orElse(""),
                fields.optionalText("status").orElse(""),
                fields.optionalText("source_id"),
                fields.optionalObject("content_attributes").flatMap(more -> more.optionalText("external_error")),
                fields.optionalObject("conversation")
                        .flatMap(conversation -> conversation.optionalObject("contact_inbox"))
                        .flatMap(contact -> contact.optionalText("source_id")),
                fields.optionalObject("sender").flatMap(sender -> sender.optionalText("name")),
                fields.time("created_at"),
                fields.optionalObject("content_attributes")
                        .filter(more -> more.says("deleted"))
                        .isPresent(),
                files(fields),
                fields.optionalObject("content_attributes")
                        .flatMap(more -> more.optionalObject("email"))
                        .flatMap(email -> email.optionalObject("html_content"))
                        .flatMap(html -> html.optionalText("full")));
    }

    /** The key is missing where there are none; a place or a contact card has no file. */
    private static List<DeskFile> files(Fields fields) {
        return fields.node().path("attachments").isArray() ? fields.list("attachments", DeskFile::from) : List.of();
    }

    private static Kind kind(Fields fields) {
        long number = fields.number("message_type");
        if (number < 0 || number >= Kind.values().length) {
            throw new DeskTrouble(
                    Cause.UNEXPECTED_ANSWER,
                    "%s was answered with message_type %d at \"%s\": expected 0 to 3 (made for Chatwoot 4.14)."
                            .formatted(fields.origin(), number, fields.place()));
        }
        return Kind.values()[(int) number];
    }

    /** The same, known to belong to that customer. */
    DeskMessage of(String contactSource) {
        return new DeskMessage(
                id,
                conversationId,
                inboxId,
                kind,
                isPrivate,
                content,
                status,
                sourceId,
                externalError,
                Optional.of(contactSource),
                senderName,
                createdAt,
                deleted,
                files,
                html);
    }

    /** Whether the provider took it: proved by an id of its own, never by the status alone. */
    public boolean handedOver() {
        return sourceId.isPresent() && !failed();
    }

    /** Whether the desk gave up delivering it. */
    public boolean failed() {
        return status.equals("failed");
    }
}
