package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.usecase.Identification;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.usecase.SubmittedValues;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes what a visitor fills into a message that asks something: an address, a choice, a rating. */
public final class Submissions {
    private final State state;
    private final Messages messages;
    private final Identification identification;

    public Submissions(State state, Messages messages, Identification identification) {
        this.state = state;
        this.messages = messages;
        this.identification = identification;
    }

    /** Answers the contact as it is afterwards. */
    Contact take(Visitor visitor, Message message, Params given) {
        if ("input_email".equals(message.contentType())) {
            return address(visitor, message, given.child("contact"));
        }
        if (given.map("message").isEmpty()) {
            throw failed(Map.of(), "When assigning attributes, you must pass a hash as an argument, NilClass passed.");
        }
        Object values = given.child("message").value("submitted_values");
        if (values != null) {
            Actor who = Actor.contact(visitor.contact().id());
            messages.change(message.id(), before -> SubmittedValues.in(before, values), who);
        }
        return visitor.contact();
    }

    // What is no address is remembered as well, before it is refused.
    private Contact address(Visitor visitor, Message message, Params given) {
        String email = given.text("email") == null ? null : given.text("email").toLowerCase(Locale.ROOT);
        remember(visitor, message, "submitted_email", email);
        if (email == null || email.isBlank()) {
            return visitor.contact();
        }
        if (!Identification.isAddress(email)) {
            throw failed(Map.of("email", List.of("Invalid email")), "Validation failed: Email Invalid email");
        }
        return state.change(
                () -> identification.introduce(visitor.contact(), Introduction.of(visitor.contact(), given)));
    }

    private static Refusal failed(Map<String, Object> errors, String message) {
        return new Refusal(Answer.json(
                500, Shape.of("error", errors).with("message", message).map()));
    }

    private void remember(Visitor visitor, Message message, String key, Object value) {
        messages.change(
                message.id(),
                before -> {
                    Map<String, Object> attributes = new LinkedHashMap<>(before.contentAttributes());
                    attributes.put(key, value);
                    return before.with(Message.CONTENT_ATTRIBUTES, attributes);
                },
                Actor.contact(visitor.contact().id()));
    }
}
