package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.markdown.MarkdownHtml;
import java.util.Map;

/** What a message in an e-mail inbox keeps of the mail that it becomes. */
final class MailCopy {
    private MailCopy() {}

    static Map<String, Object> of(String content, boolean isPrivate) {
        if (isPrivate || content == null || content.isBlank()) {
            return Map.of();
        }
        return Map.of("email", Map.of("html_content", twice(MarkdownHtml.of(content)), "text_content", twice(content)));
    }

    private static Map<String, Object> twice(String text) {
        return Map.of("full", text, "reply", text);
    }
}
