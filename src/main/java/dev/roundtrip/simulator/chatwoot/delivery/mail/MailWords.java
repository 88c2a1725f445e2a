package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.markdown.MarkdownHtml;
import dev.roundtrip.simulator.chatwoot.present.Address;

/** The HTML that a message becomes. */
final class MailWords {
    private final Address desk;

    MailWords(Address desk) {
        this.desk = desk;
    }

    String html(Conversation conversation, Message message) {
        if ("input_csat".equals(message.contentType())) {
            String survey = desk.url() + "/survey/responses/" + conversation.uuid();
            return MarkdownHtml.of("Please rate this conversation, " + survey);
        }
        return message.content() == null ? "" : MarkdownHtml.of(message.content());
    }
}
