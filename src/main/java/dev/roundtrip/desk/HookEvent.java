package dev.roundtrip.desk;

/**
 * What the desk told a webhook about a message.
 *
 * @param event Chatwoot's name: message_created, message_updated
 * @param type who wrote it: incoming, outgoing, template
 */
public record HookEvent(String event, long conversationId, long inboxId, String type, String content) {
    static HookEvent from(Fields fields) {
        return new HookEvent(
                fields.text("event"),
                fields.object("conversation").number("id"),
                fields.object("inbox").number("id"),
                fields.text("message_type"),
                fields.optionalText("content").orElse(""));
    }
}
