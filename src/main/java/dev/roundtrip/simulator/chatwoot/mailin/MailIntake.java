package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.faults.Fate;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a message of a mail, in the conversation that it goes on with or in a new one; what belongs nowhere is dropped. */
final class MailIntake {
    private final State state;
    private final ContactInboxes places;
    private final Conversations conversations;
    private final Messages messages;
    private final MailFiles files;
    private final String ownSender;
    private final Faults faults;

    MailIntake(
            State state,
            ContactInboxes places,
            Conversations conversations,
            Messages messages,
            MailFiles files,
            String ownSender,
            Faults faults) {
        this.state = state;
        this.places = places;
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.ownSender = ownSender;
        this.faults = faults;
    }

    boolean isWelcome(IncomingMail mail, int accountId) {
        boolean active = "active".equals(state.store().accounts.get(accountId).status());
        return active
                && mail.sender().isPresent()
                && !mail.sender().get().folded().equalsIgnoreCase(ownSender);
    }

    /** Goes on with the conversation, unless it has the mail already. */
    void add(Conversation conversation, IncomingMail mail) {
        if (fate().has(Harm.MISROUTE) || fate().has(Harm.CORRUPT)) {
            open(state.store().inboxes.get(conversation.inboxId()), mail, null);
            return;
        }
        state.perform(() -> {
            boolean known = mail.messageId() != null
                    && state.store().messages.ownedBy(conversation.id()).stream()
                            .anyMatch(message -> mail.messageId().equals(message.sourceId()));
            if (!known) {
                receive(conversation, mail);
            }
        });
    }

    /** {@code inReplyTo} is how the conversation remembers the mail that this one answers; null for none. */
    void open(Inbox inbox, IncomingMail mail, String inReplyTo) {
        MailAddress sender = fate().of(mail.sender().orElseThrow(), Harm.MISROUTE, MailAddress::somebodyElse);
        state.perform(() -> {
            ContactInbox place = known(inbox, sender)
                    .orElseGet(() -> places.forIncoming(inbox, sender.address(), contact(mail, sender)));
            Conversation draft =
                    Conversations.draft().with(Conversation.ADDITIONAL_ATTRIBUTES, attributes(mail, inReplyTo));
            receive(conversations.open(place, draft, Actor.contact(place.contactId())), mail);
        });
    }

    /** Letter case makes no other person, and neither does it change under which address one is known. */
    private Optional<ContactInbox> known(Inbox inbox, MailAddress sender) {
        return state.store().contactInboxes.all().stream()
                .filter(place -> place.inboxId() == inbox.id())
                .filter(place -> state.store()
                        .contacts
                        .find(place.contactId())
                        .filter(contact -> sender.folded().equals(contact.email()))
                        .isPresent())
                .findFirst();
    }

    private static Contact contact(IncomingMail mail, MailAddress sender) {
        return Contacts.draft()
                .with(Contact.NAME, mail.senderName())
                .with(Contact.EMAIL, sender.folded())
                .with(
                        Contact.ADDITIONAL_ATTRIBUTES,
                        Map.of("source_id", "email:" + Objects.toString(mail.messageId(), "")));
    }

    private Map<String, Object> attributes(IncomingMail mail, String inReplyTo) {
        return Shape.of("source", "email")
                .with("in_reply_to", inReplyTo)
                .with("auto_reply", mail.autoReply())
                .with("mail_subject", mail.subject())
                .with("initiated_at", Map.of("timestamp", state.now().toString()))
                .map();
    }

    private Fate fate() {
        return faults.at(Place.MAIL_INTO_DESK);
    }

    private void receive(Conversation conversation, IncomingMail whole) {
        IncomingMail mail = fate().of(whole, Harm.TRUNCATE, IncomingMail::firstLine);
        MailFiles.Stored stored =
                files.store(faults.at(Place.MAIL_FILES_IN).of(mail, Harm.DROP, IncomingMail::withoutFiles));
        MailContent content = new MailContent(mail, stored);
        messages.receive(
                conversation,
                Messages.draft(MessageType.INCOMING, content.words())
                        .with(Message.PROCESSED_MESSAGE_CONTENT, content.own())
                        .with(Message.SOURCE_ID, mail.messageId())
                        .with(Message.CONTENT_TYPE, "incoming_email")
                        .with(Message.CONTENT_ATTRIBUTES, content.attributes())
                        .with(Message.ATTACHMENTS, stored.attachments()));
    }
}
