package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.domain.event.TeamMailRequested;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the members of a team what a rule has to say about a conversation. */
public final class TeamMail implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(TeamMail.class);
    private static final String SUBJECT = "This email has been sent via automation rule actions.";

    private final Store store;
    private final Address address;
    private final MailSettings settings;
    private final Transporter transporter;
    private final Tokens tokens;
    private final Clock clock;

    public TeamMail(State state, Address address, MailSettings settings, Clock clock) {
        this.store = state.store();
        this.tokens = state.tokens();
        this.address = address;
        this.settings = settings;
        this.transporter = new Transporter(settings.faults());
        this.clock = clock;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(TeamMailRequested.class, Work.MAIL_OUT, this::send);
    }

    private void send(TeamMailRequested asked) {
        List<String> members = asked.team().memberIds().stream()
                .flatMap(id -> store.users.find(id).stream())
                .map(User::email)
                .toList();
        if (members.isEmpty()) {
            return;
        }
        MailServer server = MailServer.open(settings.smtpHost(), settings.smtpPort());
        try {
            transporter.send(server, mail(asked, members));
        } catch (MessagingException refused) {
            LOG.warn("A mail to a team did not leave through {}: {}", server, refused.getMessage());
        }
    }

    private Outgoing mail(TeamMailRequested asked, List<String> members) {
        return new Outgoing(
                name(settings.sender()),
                SenderName.address(settings.sender()),
                members,
                List.of(),
                List.of(),
                SUBJECT,
                List.of(MailIdentity.ownId(tokens)),
                "<p>" + Entities.escape(asked.words()) + "</p>\n<p><a href=\"" + link(asked.conversation())
                        + "\">The conversation</a></p>",
                List.of(),
                clock.instant());
    }

    private String link(Conversation conversation) {
        return address.url() + "/app/accounts/" + conversation.accountId() + "/conversations/"
                + conversation.displayId();
    }

    private static String name(String sender) {
        int open = sender.indexOf('<');
        return open <= 0 ? "" : sender.substring(0, open).strip();
    }
}
