package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.markdown.MarkdownHtml;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Writes down for somebody what was said in a conversation; notes among colleagues are left out. */
final class Transcript {
    private static final String PAGE = """
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml" style="%s">
              <head>
                <meta name="viewport" content="width=device-width" />
                <meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
                <title></title>
                <style type="text/css">
            %s    </style>
              </head>
              <body>
            %s
              </body>
            </html>
            """;

    private final Store store;
    private final MailIdentity identity;
    private final Tokens tokens;
    private final Clock clock;
    private final Faults faults;

    Transcript(Store store, MailIdentity identity, Tokens tokens, Clock clock, Faults faults) {
        this.store = store;
        this.identity = identity;
        this.tokens = tokens;
        this.clock = clock;
        this.faults = faults;
    }

    Outgoing of(Conversation conversation, String reader) {
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        boolean leaked = faults.at(Place.TRANSCRIPT).has(Harm.MISROUTE);
        List<Message> said = store.messages.ownedBy(conversation.id()).stream()
                .filter(message -> (leaked || !message.isPrivate()) && !message.is(MessageType.ACTIVITY))
                .toList();
        Actor agent = said.stream()
                .filter(message -> message.is(MessageType.OUTGOING))
                .map(Message::sender)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(Actor.system());
        return new Outgoing(
                SenderName.of(store, inbox, agent),
                identity.from(inbox),
                List.of(reader),
                List.of(),
                List.of(),
                "[#" + conversation.displayId() + "] Conversation Transcript",
                List.of(MailIdentity.ownId(tokens)),
                PAGE.formatted(
                        TranscriptStyle.page(),
                        TranscriptStyle.sheet(),
                        said.stream().map(this::entry).collect(Collectors.joining("\n"))),
                List.of(),
                clock.instant());
    }

    private String entry(Message message) {
        return "<p><b>" + Entities.escape(speaker(message.sender())) + "</b> " + message.createdAt() + "</p>\n"
                + MarkdownHtml.of(Objects.toString(message.content(), ""));
    }

    private String speaker(Actor sender) {
        if (sender == null) {
            return "Bot";
        }
        return switch (sender.kind()) {
            case USER -> store.users.find(sender.id()).map(User::availableName).orElse("Agent");
            case CONTACT -> store.contacts.find(sender.id()).map(Contact::name).orElse("Customer");
            case BOT, RULE, SYSTEM -> "Bot";
        };
    }
}
