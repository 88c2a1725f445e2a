package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;

/** What the conditions of a rule look at: a conversation, its contact, one of its messages and one of its labels, if there are any. */
record RuleRow(Conversation conversation, Contact contact, Message message, String label) {
    Object value(String key) {
        return switch (key) {
            // Of a mail it is what was written anew, without what it quotes.
            case "content" -> message == null ? null : message.processedMessageContent();
            case "message_type" ->
                message == null ? null : message.messageType().word();
            case "private_note" -> message == null ? null : message.isPrivate();
            case "inbox_id" -> conversation.inboxId();
            case "status" -> conversation.status();
            case "assignee_id" -> conversation.assigneeId();
            case "team_id" -> conversation.teamId();
            case "priority" -> conversation.priority();
            case "labels" -> label;
            case "email" -> contact.email();
            case "phone_number" -> contact.phoneNumber();
            case "country_code", "city", "company_name" ->
                contact.additionalAttributes().get(key);
            default ->
                RuleKeys.OPERATORS.containsKey(key)
                        ? conversation.additionalAttributes().get(key)
                        : madeUp(key);
        };
    }

    private Object madeUp(String key) {
        return contact.customAttributes().containsKey(key)
                ? contact.customAttributes().get(key)
                : conversation.customAttributes().get(key);
    }
}
