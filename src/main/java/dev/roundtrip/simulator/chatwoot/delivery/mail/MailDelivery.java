package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageRetried;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.faults.Cut;
import dev.roundtrip.simulator.faults.Fate;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails what is said in e-mail inboxes; one with files waits a moment, as the product lets it. */
public final class MailDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final Set<String> MAILED_TEMPLATES = Set.of("text", "input_csat");

    private final Store store;
    private final Messages messages;
    private final Composer composer;
    private final Transporter transporter;
    private final MailServer installation;
    private final Duration withFiles;
    private final Faults faults;

    private MailDelivery(
            Store store,
            Messages messages,
            Composer composer,
            MailServer installation,
            Duration withFiles,
            Faults faults) {
        this.store = store;
        this.messages = messages;
        this.composer = composer;
        this.installation = installation;
        this.withFiles = withFiles;
        this.faults = faults;
        this.transporter = new Transporter(faults);
    }

    public static MailDelivery of(
            Store store, Messages messages, AttachmentShapes links, Address desk, Clock clock, MailSettings settings) {
        MailIdentity identity = new MailIdentity(store, settings.inboundDomain(), settings.sender());
        return new MailDelivery(
                store,
                messages,
                new Composer(store, new MailWords(desk), links, identity, clock),
                MailServer.open(settings.smtpHost(), settings.smtpPort()),
                settings.delayWithFiles(),
                settings.faults());
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MessageCreated.class, Work.MAIL_OUT, created -> take(dispatcher, created.message()));
        dispatcher.on(MessageRetried.class, Work.MAIL_OUT, retried -> take(dispatcher, retried.message()));
    }

    private void take(Dispatcher dispatcher, Message message) {
        if (!isMailed(message)) {
            return;
        }
        if (message.attachments().isEmpty()) {
            send(message.id());
        } else {
            dispatcher.later(withFiles, Work.MAIL_OUT, () -> send(message.id()));
        }
    }

    private boolean isMailed(Message message) {
        boolean leaked = message.isPrivate() && faults.at(Place.NOTE_MAIL).has(Harm.MISROUTE);
        boolean said = message.is(MessageType.OUTGOING)
                || message.is(MessageType.TEMPLATE) && MAILED_TEMPLATES.contains(message.contentType());
        return said
                && (!message.isPrivate() || leaked)
                && message.sourceId() == null
                && store.inboxes
                        .find(message.inboxId())
                        .filter(inbox -> inbox.is(ChannelType.EMAIL))
                        .isPresent();
    }

    private void send(int id) {
        store.messages.find(id).ifPresent(message -> send(message, server(message)));
    }

    private void send(Message message, MailServer server) {
        try {
            transporter.send(server, mail(message, faults.at(Place.ANSWER_MAIL)));
            messages.handedOver(message.id(), composer.messageId(message));
        } catch (MessagingException refused) {
            LOG.info("The mail of message {} did not leave through {}: {}", message.id(), server, refused.getMessage());
            messages.failed(message.id(), Optional.of(Trouble.words(server, refused)));
        }
    }

    private Outgoing mail(Message message, Fate fate) {
        Message whole =
                faults.at(Place.MAIL_FILES_OUT).of(message, Harm.DROP, m -> m.with(Message.ATTACHMENTS, List.of()));
        Message said = fate.of(whole, Harm.TRUNCATE, m -> m.with(Message.CONTENT, Cut.toFirstLine(m.content())));
        Outgoing mail = fate.of(composer.compose(said), Harm.CORRUPT, Outgoing::outOfThread);
        return fate.of(mail, Harm.MISROUTE, Outgoing::toSomebodyElse);
    }

    private MailServer server(Message message) {
        Inbox inbox = store.inboxes.get(message.inboxId());
        return inbox.channel().flag("smtp_enabled") ? MailServer.of(inbox.channel()) : installation;
    }
}
