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
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells an absent visitor what was said in the chat: all of it, or what is new since the visitor's last mail. */
final class Summary {
    /** How many earlier messages remind the visitor of the talk. */
    private static final int RECALLED = 10;

    private final Store store;
    private final MailIdentity identity;
    private final Clock clock;

    Summary(Store store, MailIdentity identity, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * {@code first} is the id of the message that the visitor waited longest for. Empty when there is nothing to tell.
     */
    Optional<Outgoing> of(Conversation conversation, String to, int first) {
        List<Message> all = store.messages.ownedBy(conversation.id());
        List<Message> told = told(all, first);
        return told.isEmpty() ? Optional.empty() : Optional.of(mail(conversation, to, all, told));
    }

    private Outgoing mail(Conversation conversation, String to, List<Message> all, List<Message> told) {
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        Message answer = last(all, MessageType.OUTGOING).orElseGet(() -> told.get(told.size() - 1));
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
                told.stream().map(Summary::entry).collect(Collectors.joining("\n")),
                List.of(),
                clock.instant());
    }

    /** The new answers alone to one who wrote by mail last, with the talk before them to one who chatted. */
    private static List<Message> told(List<Message> all, int first) {
        List<Message> worthIt = all.stream().filter(Summary::isTold).toList();
        boolean mailed = last(all, MessageType.INCOMING)
                .filter(message -> "incoming_email".equals(message.contentType()))
                .isPresent();
        if (mailed) {
            return worthIt.stream()
                    .filter(message -> message.id() >= first && !message.is(MessageType.INCOMING))
                    .toList();
        }
        long before = worthIt.stream().filter(message -> message.id() < first).count();
        return worthIt.stream().skip(Math.max(0, before - RECALLED)).toList();
    }

    private static boolean isTold(Message message) {
        return message.isForCustomer()
                && (!message.is(MessageType.TEMPLATE) || "input_csat".equals(message.contentType()));
    }

    private static Optional<Message> last(List<Message> all, MessageType type) {
        return all.stream()
                .filter(message -> message.is(type) && !message.isPrivate())
                .reduce((earlier, later) -> later);
    }

    private static String entry(Message message) {
        return MarkdownHtml.of(Objects.toString(message.content(), ""));
    }
}
