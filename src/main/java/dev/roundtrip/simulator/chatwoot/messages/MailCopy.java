package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.markdown.MarkdownHtml;
import java.util.Map;

/** What a message in an e-mail inbox keeps of the mail that it becomes; HTML of the writer's own stands for the rendered words. */
final class MailCopy {
    private MailCopy() {}

    static Map<String, Object> of(String content, String ownHtml, boolean isPrivate) {
        if (isPrivate || content == null || content.isBlank()) {
            return Map.of();
        }
        String words = content.replace("\r\n", "\n");
        String html = ownHtml == null || ownHtml.isBlank() ? MarkdownHtml.of(words) : ownHtml;
        return Map.of("email", Map.of("html_content", twice(html), "text_content", twice(words)));
    }

    private static Map<String, Object> twice(String text) {
        return Map.of("full", text, "reply", text);
    }
}
