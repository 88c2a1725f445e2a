package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.markdown.MarkdownHtml;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.Objects;
import java.util.Optional;

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
        String words = Objects.toString(message.content(), "");
        return ownHtml(message).orElseGet(() -> words.isEmpty() ? "" : MarkdownHtml.of(words));
    }

    /** HTML that the writer gave in place of the rendered words; a retry has lost it. */
    private static Optional<String> ownHtml(Message message) {
        Params copy = new Params(message.contentAttributes()).child("email");
        String words = Objects.toString(copy.child("text_content").text("reply"), "");
        return Optional.ofNullable(copy.child("html_content").text("reply"))
                .filter(html -> !html.equals(MarkdownHtml.of(words)));
    }
}
