package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.faults.Faults;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a raw mail from the ingress to where it belongs. What belongs nowhere leaves no trace but a line in the log. */
public final class MailRouter {
    private static final Logger LOG = LoggerFactory.getLogger(MailRouter.class);
    private final MailReader reader = new MailReader();
    private final MailInboxes inboxes;
    private final MailThreads threads;
    private final MailIntake intake;

    /** @param ownSender the address that the desk sends its own notifications from */
    public MailRouter(
            State state,
            ContactInboxes places,
            Conversations conversations,
            Messages messages,
            Files files,
            AttachmentShapes shapes,
            String ownSender,
            Faults faults) {
        inboxes = new MailInboxes(state.store());
        threads = new MailThreads(state.store());
        intake =
                new MailIntake(state, places, conversations, messages, new MailFiles(files, shapes), ownSender, faults);
    }

    void route(byte[] raw) {
        read(raw).ifPresent(this::route);
    }

    private Optional<IncomingMail> read(byte[] raw) {
        try {
            return Optional.of(reader.read(raw));
        } catch (IllegalArgumentException noMail) {
            LOG.info("A mail was dropped: {}", noMail.getMessage());
            return Optional.empty();
        }
    }

    private void route(IncomingMail mail) {
        Optional<Inbox> inbox = inboxes.addressed(mail);
        if (mail.to().isEmpty() || inbox.isEmpty() && !namesConversation(mail)) {
            LOG.info("A mail to no inbox was dropped: {}", mail.messageId());
            return;
        }
        Optional<Conversation> conversation = threads.conversation(mail, inbox);
        Optional<Integer> account = conversation.map(Conversation::accountId).or(() -> inbox.map(Inbox::accountId));
        if (account.isEmpty() || !intake.isWelcome(mail, account.get())) {
            LOG.info("A mail that the desk does not accept was dropped: {}", mail.messageId());
            return;
        }
        conversation.ifPresentOrElse(
                known -> intake.add(known, mail),
                () -> inbox.ifPresent(place -> intake.open(place, mail, mail.inReplyToRaw())));
    }

    /** Takes a mail from the mailbox of an inbox: it belongs there, whoever it is addressed to. */
    public void routeFromMailbox(Inbox inbox, byte[] raw) {
        read(raw).ifPresent(mail -> routeWithin(inbox, mail));
    }

    private void routeWithin(Inbox inbox, IncomingMail mail) {
        if (!intake.isWelcome(mail, inbox.accountId())) {
            LOG.info("A mail in a mailbox that the desk does not accept was passed over: {}", mail.messageId());
            return;
        }
        threads.conversationWithin(mail, inbox)
                .ifPresentOrElse(known -> intake.add(known, mail), () -> intake.open(inbox, mail, mail.inReplyTo()));
    }

    private static boolean namesConversation(IncomingMail mail) {
        return mail.to().orElse(List.of()).stream()
                .anyMatch(receiver -> ThreadIds.inAddress(receiver.address()).isPresent());
    }
}
