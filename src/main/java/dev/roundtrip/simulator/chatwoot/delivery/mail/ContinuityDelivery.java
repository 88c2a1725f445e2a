package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails a chat's answers to a visitor who is away: one mail for all that was said while it waited. */
public final class ContinuityDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(ContinuityDelivery.class);
    private static final Set<String> MAILED_TEMPLATES = Set.of("text", "input_csat");
    /** The feature of an account by which its API inboxes are gone on with as well. */
    private static final String ON_API = "email_continuity_on_api_channel";

    private final Store store;
    private final Summary summary;
    private final MailServer installation;
    private final Duration patience;
    private final Transporter transporter;
    private final Faults faults;
    /** The conversations to be mailed about, each with the first message that waits. */
    private final Map<Integer, Integer> waiting = new ConcurrentHashMap<>();

    public ContinuityDelivery(Store store, MailSettings settings, Duration patience, Clock clock) {
        this.store = store;
        this.installation = MailServer.open(settings.smtpHost(), settings.smtpPort());
        this.faults = settings.faults();
        this.transporter = new Transporter(faults);
        this.patience = patience;
        this.summary = new Summary(store, new MailIdentity(store, settings.inboundDomain(), settings.sender()), clock);
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MessageCreated.class, Work.MAIL_OUT, created -> take(dispatcher, created.message()));
    }

    private void take(Dispatcher dispatcher, Message message) {
        if (isToBeContinued(message) && waiting.putIfAbsent(message.conversationId(), message.id()) == null) {
            dispatcher.later(patience, Work.MAIL_OUT, () -> send(message.conversationId()));
        }
    }

    private boolean isToBeContinued(Message message) {
        boolean said = message.is(MessageType.OUTGOING)
                || message.is(MessageType.TEMPLATE) && MAILED_TEMPLATES.contains(message.contentType());
        return said
                && !faults.at(Place.CONTINUITY_MAIL).has(Harm.DROP)
                && !message.isPrivate()
                && store.inboxes.find(message.inboxId()).filter(this::continues).isPresent()
                && address(message.conversationId()).isPresent();
    }

    private boolean continues(Inbox inbox) {
        return inbox.is(ChannelType.WEB_WIDGET) && inbox.channel().flag("continuity_via_email")
                || inbox.is(ChannelType.API)
                        && store.accounts.get(inbox.accountId()).features().getOrDefault(ON_API, false);
    }

    private Optional<String> address(int conversationId) {
        return store.conversations
                .find(conversationId)
                .flatMap(conversation -> store.contacts.find(conversation.contactId()))
                .map(contact -> contact.email())
                .filter(address -> !address.isBlank());
    }

    private void send(int conversationId) {
        int first = waiting.remove(conversationId);
        Optional<Conversation> conversation = store.conversations.find(conversationId);
        Optional<String> to = address(conversationId);
        if (conversation.isEmpty() || to.isEmpty() || hasSeenAll(conversation.get())) {
            return;
        }
        Optional<Outgoing> mail = summary.of(conversation.get(), to.get(), first);
        try {
            if (mail.isPresent()) {
                transporter.send(installation, mail.get());
            }
        } catch (MessagingException refused) {
            LOG.warn("The answers of conversation {} were not mailed: {}", conversationId, refused.getMessage());
        }
    }

    private boolean hasSeenAll(Conversation conversation) {
        List<Message> answers = store.messages.ownedBy(conversation.id()).stream()
                .filter(message -> message.isForCustomer() && !message.is(MessageType.INCOMING))
                .toList();
        return answers.isEmpty()
                || conversation.contactLastSeenAt() != null
                        && conversation
                                .contactLastSeenAt()
                                .isAfter(answers.get(answers.size() - 1).createdAt());
    }
}
