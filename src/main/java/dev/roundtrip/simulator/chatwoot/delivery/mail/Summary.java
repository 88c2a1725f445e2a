package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.markdown.MarkdownHtml;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells an absent visitor what was said in the chat: all of it, or what is new since the visitor's last mail. */
final class Summary {
    private final Store store;
    private final MailIdentity identity;
    private final Clock clock;

    Summary(Store store, MailIdentity identity, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.clock = clock;
    }

    Outgoing of(Conversation conversation, String to) {
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        List<Message> all = store.messages.ownedBy(conversation.id());
        Message answer = all.stream()
                .filter(message -> message.is(MessageType.OUTGOING) && !message.isPrivate())
                .reduce((first, second) -> second)
                .orElseThrow();
        MailThread thread =
                new MailThread(conversation, all, identity.domain(store.accounts.get(conversation.accountId())));
        String name = SenderName.of(store, inbox, answer.sender());
        return new Outgoing(
                name,
                identity.from(inbox),
                List.of(to),
                List.of(),
                List.of(),
                thread.subject(),
                thread.headers(
                        answer, WireMail.named(name, thread.replyAddress()).toString()),
                said(all).stream().map(Summary::entry).collect(Collectors.joining("\n")),
                List.of(),
                clock.instant());
    }

    private static List<Message> said(List<Message> all) {
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if ("incoming_email".equals(all.get(i).contentType())) {
                from = i + 1;
            }
        }
        return all.subList(from, all.size()).stream()
                .filter(message -> !message.isPrivate() && !message.is(MessageType.ACTIVITY))
                .toList();
    }

    private static String entry(Message message) {
        return MarkdownHtml.of(Objects.toString(message.content(), ""));
    }
}
