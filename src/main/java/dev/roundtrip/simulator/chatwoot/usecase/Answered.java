package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the message that another one answers, by its number or by the id that it has outside. */
final class Answered {
    private static final String NUMBER = "in_reply_to";
    private static final String OUTSIDE = "in_reply_to_external_id";

    private Answered() {}

    // Observed: what answers a message that is not in the conversation answers nothing, and says so with two nulls.
    static Map<String, Object> message(Store store, Conversation conversation, Map<String, Object> attributes) {
        Object number = attributes.get(NUMBER);
        Object outside = attributes.get(OUTSIDE);
        if (blank(number) && blank(outside)) {
            return attributes;
        }
        Predicate<Message> wanted = blank(number)
                ? message -> outside.toString().equals(message.sourceId())
                : message -> number.toString().equals(String.valueOf(message.id()));
        Optional<Message> answered = store.messages.ownedBy(conversation.id()).stream()
                .filter(wanted)
                .findFirst();
        Map<String, Object> threaded = new LinkedHashMap<>(attributes);
        threaded.put(NUMBER, answered.map(Message::id).orElse(null));
        threaded.put(OUTSIDE, answered.map(Message::sourceId).orElse(null));
        return threaded;
    }

    private static boolean blank(Object value) {
        return value == null || value.toString().isBlank();
    }
}
