package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the conversation that a mail goes on with, by the product's four ways, in the product's order. */
final class MailThreads {
    private final Store store;

    MailThreads(Store store) {
        this.store = store;
    }

    /** {@code inbox} is the one that the mail is addressed to, if there is any. */
    Optional<Conversation> conversation(IncomingMail mail, Optional<Inbox> inbox) {
        return byReplyAddress(mail)
                .or(() -> byInReplyTo(mail))
                .or(() -> inbox.flatMap(place -> byReferences(mail, place)))
                .or(() -> inbox.flatMap(place -> bySameQuestion(mail, place)));
    }

    /** The ways for a mail found in the mailbox of an inbox; none looks beyond it, nor at reply addresses. */
    Optional<Conversation> conversationWithin(IncomingMail mail, Inbox inbox) {
        return Optional.ofNullable(mail.inReplyTo())
                .flatMap(id -> holding(id, message -> message.inboxId() == inbox.id()))
                .or(() -> bySameQuestionWithin(mail, inbox))
                .or(() -> byLastReferred(mail, inbox))
                .or(() -> byConversationReferred(mail, inbox));
    }

    private Optional<Conversation> bySameQuestionWithin(IncomingMail mail, Inbox inbox) {
        return mail.inReplyTo() == null
                ? Optional.empty()
                : within(inbox)
                        .filter(c ->
                                mail.inReplyTo().equals(c.additionalAttributes().get("in_reply_to")))
                        .findFirst();
    }

    /** The newest of the mails that are referred to, wherever it stands in the header. */
    private Optional<Conversation> byLastReferred(IncomingMail mail, Inbox inbox) {
        return store.messages.all().stream()
                .filter(message -> message.inboxId() == inbox.id()
                        && message.sourceId() != null
                        && mail.references().contains(message.sourceId()))
                .reduce((first, second) -> second)
                .flatMap(message -> store.conversations.find(message.conversationId()));
    }

    private Optional<Conversation> byConversationReferred(IncomingMail mail, Inbox inbox) {
        return mail.references().stream()
                .map(ThreadIds::ofConversation)
                .flatMap(Optional::stream)
                .flatMap(uuid -> within(inbox).filter(conversation -> uuid.equals(conversation.uuid())))
                .findFirst();
    }

    private Stream<Conversation> within(Inbox inbox) {
        return store.conversations.ownedBy(inbox.accountId()).stream()
                .filter(conversation -> conversation.inboxId() == inbox.id());
    }

    private Optional<Conversation> byReplyAddress(IncomingMail mail) {
        List<MailAddress> receivers = mail.to()
                .filter(to -> !to.isEmpty())
                .orElseGet(() -> mail.headers().addresses("X-Forwarded-For"));
        return receivers.stream()
                .map(receiver -> ThreadIds.inAddress(receiver.address()))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(this::byUuid);
    }

    /** Not bound to the inbox: an answer to a mail of another inbox goes where that mail is. */
    private Optional<Conversation> byInReplyTo(IncomingMail mail) {
        return Optional.ofNullable(mail.inReplyTo())
                .flatMap(id -> ThreadIds.inMessageId(id).flatMap(this::byUuid).or(() -> holding(id, any -> true)));
    }

    private Optional<Conversation> byReferences(IncomingMail mail, Inbox inbox) {
        return mail.references().stream()
                .map(id -> ThreadIds.inMessageId(id)
                        .flatMap(this::byUuid)
                        .filter(conversation -> conversation.inboxId() == inbox.id())
                        .or(() -> holding(id, message -> message.inboxId() == inbox.id())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Two mails that answer the same unknown mail belong together. */
    private Optional<Conversation> bySameQuestion(IncomingMail mail, Inbox inbox) {
        return mail.inReplyTo() == null
                ? Optional.empty()
                : store.conversations.ownedBy(inbox.accountId()).stream()
                        .filter(c -> mail.inReplyToRaw()
                                .equals(c.additionalAttributes().get("in_reply_to")))
                        .findFirst();
    }

    private Optional<Conversation> holding(String sourceId, Predicate<Message> where) {
        return store.messages.all().stream()
                .filter(message -> sourceId.equals(message.sourceId()))
                .filter(where)
                .findFirst()
                .flatMap(message -> store.conversations.find(message.conversationId()));
    }

    private Optional<Conversation> byUuid(String uuid) {
        return store.conversations.all().stream()
                .filter(conversation -> uuid.equals(conversation.uuid()))
                .findFirst();
    }
}
