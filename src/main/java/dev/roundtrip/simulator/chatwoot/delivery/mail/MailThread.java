package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What makes a customer's mail program put a mail to the others of its conversation. Ids are without angle brackets. */
record MailThread(Conversation conversation, List<Message> messages, String domain) {
    String messageId(Message message) {
        return "conversation/" + conversation.uuid() + "/messages/" + message.id() + "@" + domain;
    }

    String replyAddress() {
        return "reply+" + conversation.uuid() + "@" + domain;
    }

    /** The customer's last mail, or a name of the conversation where there is none. */
    String inReplyTo() {
        return last().map(mail -> mail.get("message_id"))
                .map(Object::toString)
                .orElse("account/" + conversation.accountId() + "/conversation/" + conversation.uuid() + "@" + domain);
    }

    List<String> references() {
        List<String> references = new ArrayList<>();
        if (last().map(mail -> mail.get("references")).orElse(null) instanceof List<?> earlier) {
            earlier.forEach(id -> references.add(id.toString()));
        }
        references.add(inReplyTo());
        return references;
    }

    List<Outgoing.Header> headers(Message message, String replyTo) {
        String chain = references().stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n "));
        return List.of(
                new Outgoing.Header("Reply-To", replyTo),
                new Outgoing.Header("Message-ID", "<" + messageId(message) + ">"),
                new Outgoing.Header("In-Reply-To", "<" + inReplyTo() + ">"),
                new Outgoing.Header("References", chain));
    }

    String subject() {
        Object subject = conversation.additionalAttributes().get("mail_subject");
        if (subject == null) {
            return "[#" + conversation.displayId() + "] New messages on this conversation";
        }
        long said = messages.stream().filter(Message::isForCustomer).count();
        return said <= 1 ? subject.toString() : ("Re: " + subject).strip();
    }

    /** Observed: copies are those of the last answer in the conversation, whichever message is sent. */
    List<String> addresses(String attribute) {
        return messages.stream()
                .filter(message -> message.is(MessageType.OUTGOING))
                .reduce((first, second) -> second)
                .map(message -> message.contentAttributes().get(attribute))
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(Object::toString).toList())
                .orElse(List.of());
    }

    private Optional<Map<String, Object>> last() {
        return messages.stream()
                .filter(message -> message.is(MessageType.INCOMING))
                .reduce((first, second) -> second)
                .flatMap(message -> Params.asMap(message.contentAttributes().get("email")));
    }
}
