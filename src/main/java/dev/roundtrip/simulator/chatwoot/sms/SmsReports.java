package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.Objects;
import java.util.Optional;

/** Notes what Twilio reports about a message; a late report wins over an earlier one, whatever it says. */
public final class SmsReports {
    private final SmsInboxes inboxes;
    private final Messages messages;

    public SmsReports(Store store, Messages messages) {
        this.inboxes = new SmsInboxes(store);
        this.messages = messages;
    }

    void take(Params post) {
        String sid = post.text("MessageSid");
        Optional<Message> message = sid == null
                ? Optional.empty()
                : inboxes.concerned(post, "From").flatMap(inbox -> messages.bySourceId(inbox.id(), sid));
        message.ifPresent(known -> note(known, post));
    }

    private void note(Message message, Params post) {
        switch (Objects.toString(post.text("MessageStatus"), "")) {
            case "sent", "delivered", "read" -> messages.status(message.id(), post.text("MessageStatus"));
            case "failed", "undelivered" -> messages.failed(message.id(), reason(post));
            default -> {}
        }
    }

    /** Observed: words without a code say nothing. */
    private static Optional<String> reason(Params post) {
        String code = Objects.toString(post.text("ErrorCode"), "");
        String words = Objects.toString(post.text("ErrorMessage"), "");
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(words.isBlank() ? "Error code: " + code : code + " - " + words);
    }
}
