package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.TranscriptRequested;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails the transcript of a conversation on request. */
public final class TranscriptResource implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptResource.class);
    private final Visible visible;
    private final Store store;
    private final Transcript transcript;
    private final Dispatcher dispatcher;
    private final MailServer installation;
    private final Transporter transporter;

    public TranscriptResource(State state, Dispatcher dispatcher, MailSettings settings, Clock clock) {
        this.store = state.store();
        this.visible = new Visible(store);
        this.dispatcher = dispatcher;
        this.installation = MailServer.open(settings.smtpHost(), settings.smtpPort());
        this.transporter = new Transporter(settings.faults());
        this.transcript = new Transcript(
                store,
                new MailIdentity(store, settings.inboundDomain(), settings.sender()),
                state.tokens(),
                clock,
                settings.faults());
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.MEMBER, Routes.ACCOUNT + "/conversations/{conversation}/transcript", this::ask);
        // Visitors ask through the widget, which raises an event.
        dispatcher.on(TranscriptRequested.class, Work.MAIL_OUT, asked -> send(asked.conversation(), asked.email()));
    }

    private Object ask(Call call) {
        Conversation conversation = visible.conversation(call);
        String reader = call.params().text("email");
        if (reader == null || reader.isBlank()) {
            throw Refusal.error(422, "email param missing");
        }
        dispatcher.run(Work.MAIL_OUT, () -> send(conversation, reader));
        return Answer.empty();
    }

    private void send(Conversation conversation, String reader) {
        Channel channel = store.inboxes.get(conversation.inboxId()).channel();
        MailServer server = channel.flag("smtp_enabled") ? MailServer.of(channel) : installation;
        try {
            transporter.send(server, transcript.of(conversation, reader));
        } catch (MessagingException refused) {
            LOG.warn("A transcript did not leave through {}: {}", server, refused.getMessage());
        }
    }
}
