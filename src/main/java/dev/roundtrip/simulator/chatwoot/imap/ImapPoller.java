package dev.roundtrip.simulator.chatwoot.imap;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.mailin.MailRouter;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the mailboxes of e-mail inboxes again and again. What goes wrong there shows nowhere but in the log. */
public final class ImapPoller implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(ImapPoller.class);
    private final State state;
    private final Messages messages;
    private final MailRouter router;
    private final Duration period;
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();

    public ImapPoller(State state, Messages messages, MailRouter router, Duration period) {
        this.state = state;
        this.messages = messages;
        this.router = router;
        this.period = period;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.every(
                period,
                Work.MAIL_IN,
                () -> state.store().inboxes.all().stream()
                        .filter(inbox ->
                                inbox.is(ChannelType.EMAIL) && inbox.channel().flag("imap_enabled"))
                        .forEach(inbox -> dispatcher.run(Work.MAIL_IN, () -> poll(inbox))));
    }

    /** A mailbox that is still being read is left to those who read it. */
    private void poll(Inbox inbox) {
        if (busy.add(inbox.id())) {
            try {
                take(inbox);
            } finally {
                busy.remove(inbox.id());
            }
        }
    }

    private void take(Inbox inbox) {
        ImapAccount account = ImapAccount.of(inbox.channel());
        try {
            MailboxReader.read(account, state.now(), id -> !id.isEmpty() && isNew(inbox, id))
                    .forEach(mail -> router.routeFromMailbox(inbox, mail));
        } catch (MessagingException | IOException failed) {
            LOG.info("The mailbox of inbox {} at {} could not be read: {}", inbox.id(), account, failed.getMessage());
        }
    }

    private boolean isNew(Inbox inbox, String messageId) {
        return messages.bySourceId(inbox.id(), messageId).isEmpty();
    }
}
