package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Entities;

/** Writes the mail that a message becomes. */
final class Composer {
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Store store;
    private final MailWords words;
    private final AttachmentShapes links;
    private final MailIdentity identity;
    private final Clock clock;

    Composer(Store store, MailWords words, AttachmentShapes links, MailIdentity identity, Clock clock) {
        this.store = store;
        this.words = words;
        this.links = links;
        this.identity = identity;
        this.clock = clock;
    }

    Outgoing compose(Message message) {
        Inbox inbox = store.inboxes.get(message.inboxId());
        Conversation conversation = store.conversations.get(message.conversationId());
        MailThread thread = thread(conversation);
        List<String> to = thread.addresses("to_emails");
        List<Blob> attached = new ArrayList<>();
        String html = words.html(conversation, message) + tooBig(message, attached);
        return new Outgoing(
                SenderName.of(store, inbox, message.sender()),
                identity.from(inbox),
                to.isEmpty()
                        ? List.of(Objects.toString(
                                store.contacts.get(conversation.contactId()).email(), ""))
                        : to,
                thread.addresses("cc_emails"),
                thread.addresses("bcc_emails"),
                thread.subject(),
                headers(message, inbox, thread),
                html,
                attached,
                clock.instant());
    }

    String messageId(Message message) {
        return thread(store.conversations.get(message.conversationId())).messageId(message);
    }

    private MailThread thread(Conversation conversation) {
        return new MailThread(
                conversation,
                store.messages.ownedBy(conversation.id()),
                identity.domain(store.accounts.get(conversation.accountId())));
    }

    private List<Outgoing.Header> headers(Message message, Inbox inbox, MailThread thread) {
        String name = SenderName.of(store, inbox, message.sender());
        String replyTo = inbox.channel().flag("imap_enabled")
                ? inbox.channel().text("email")
                : WireMail.named(name, thread.replyAddress()).toString();
        return thread.headers(message, replyTo);
    }

    /** Files go along up to a limit; those beyond it as links, which are returned. */
    private String tooBig(Message message, List<Blob> attached) {
        StringBuilder linked = new StringBuilder();
        long room = MOST_BYTES;
        for (var attachment : message.attachments()) {
            Blob blob = store.blobs.get(attachment.blobId());
            if (blob.bytes().length <= room) {
                room -= blob.bytes().length;
                attached.add(blob);
            } else {
                linked.append("<p><a href=\"")
                        .append(links.link(blob))
                        .append("\">")
                        .append(Entities.escape(blob.filename()))
                        .append("</a></p>\n");
            }
        }
        return linked.toString();
    }
}
