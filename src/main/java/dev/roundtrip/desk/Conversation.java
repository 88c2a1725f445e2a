package dev.roundtrip.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation as the desk shows it.
 *
 * @param id the number agents see, unique in the account
 * @param status open, resolved, pending or snoozed
 * @param contactSourceId how the inbox knows the customer; missing while the conversation holds no message
 * @param subject of the first mail
 * @param attributes the account's own attributes, by key; only those that are texts
 * @param firstReplyAt when somebody first answered
 * @param waitingSince since when the customer waits
 */
public record Conversation(
        long id,
        long inboxId,
        String status,
        Contact contact,
        Optional<String> contactSourceId,
        List<String> labels,
        Optional<String> priority,
        Optional<Agent> assignee,
        Optional<Team> team,
        Optional<String> subject,
        Map<String, String> attributes,
        Instant createdAt,
        Optional<Instant> firstReplyAt,
        Optional<Instant> waitingSince) {

    static Conversation from(Fields fields) {
        Fields meta = fields.object("meta");
        return new Conversation(
                fields.number("id"),
                fields.number("inbox_id"),
                fields.text("status"),
                Contact.from(meta.object("sender")),
                fields.list("messages", DeskMessage::from).stream()
                        .flatMap(message -> message.contactSourceId().stream())
                        .findFirst(),
                fields.words("labels"),
                fields.optionalText("priority"),
                meta.optionalObject("assignee").map(Agent::from),
                meta.optionalObject("team").map(Team::from),
                fields.optionalObject("additional_attributes").flatMap(more -> more.optionalText("mail_subject")),
                fields.texts("custom_attributes"),
                fields.time("created_at"),
                fields.optionalTime("first_reply_created_at"),
                fields.optionalTime("waiting_since"));
    }
}
