package dev.roundtrip.desk;

import java.util.Optional;

/**
 * What the desk told a webhook about a message.
 *
 * @param event Chatwoot's name: message_created, message_updated
 * @param type who wrote it: incoming, outgoing, template
 * @param senderName who wrote it, as the desk knows them
 */
public record HookEvent(
        String event, long conversationId, long inboxId, String type, String content, Optional<String> senderName) {
    static HookEvent from(Fields fields) {
        return new HookEvent(
                fields.text("event"),
                fields.object("conversation").number("id"),
                fields.object("inbox").number("id"),
                fields.text("message_type"),
                fields.optionalText("content").orElse(""),
                fields.optionalObject("sender").flatMap(sender -> sender.optionalText("name")));
    }
}
