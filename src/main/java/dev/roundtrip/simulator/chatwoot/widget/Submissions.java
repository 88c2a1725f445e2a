package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Message;
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
        String email = given.child("contact").text("email");
        if ("input_email".equals(message.contentType()) && email != null) {
            return address(visitor, message, email.strip().toLowerCase(Locale.ROOT));
        }
        Object values = given.child("message").value("submitted_values");
        if (values != null) {
            Actor who = Actor.contact(visitor.contact().id());
            messages.change(message.id(), before -> SubmittedValues.in(before, values), who);
        }
        return visitor.contact();
    }

    // Observed: the visitor is called by the local part from now on, whatever the name was before.
    private Contact address(Visitor visitor, Message message, String email) {
        if (!Identification.isAddress(email)) {
            throw new Refusal(Answer.json(
                    500,
                    Shape.of("error", Map.of("email", List.of("Invalid email")))
                            .with("message", "Validation failed: Email Invalid email")
                            .map()));
        }
        return state.change(() -> {
            remember(visitor, message, "submitted_email", email);
            Contact known = identification.identify(visitor, Map.of("email", email));
            Contact named = known.with(Contact.NAME, email.substring(0, email.indexOf('@')));
            return identification.change(known.id(), any -> named);
        });
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
