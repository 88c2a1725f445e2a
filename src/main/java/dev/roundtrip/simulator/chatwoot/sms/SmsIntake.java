package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a message of a text that Twilio posted. What belongs to no inbox, or comes from no number, is dropped. */
public final class SmsIntake {
    private static final Logger LOG = LoggerFactory.getLogger(SmsIntake.class);
    private static final Pattern NUMBER = Pattern.compile("(whatsapp:)?(\\+\\d{1,15})");

    private final State state;
    private final ContactInboxes places;
    private final Conversations conversations;
    private final Messages messages;
    private final SmsInboxes inboxes;
    private final Files files;
    private final SmsMedia media;

    public SmsIntake(State state, ContactInboxes places, Conversations conversations, Messages messages, Files files) {
        this.state = state;
        this.places = places;
        this.conversations = conversations;
        this.messages = messages;
        this.inboxes = new SmsInboxes(state.store());
        this.files = files;
        this.media = new SmsMedia(files);
    }

    void take(Params post) {
        String body = Objects.toString(post.text("Body"), "");
        boolean saysNothing = body.isBlank()
                && Objects.toString(post.text("MediaUrl0"), "").isBlank()
                && SmsPlace.of(post).isEmpty();
        String sender = Objects.toString(post.text("From"), "");
        if (saysNothing || !NUMBER.matcher(sender).matches()) {
            LOG.info("A text without words or without a number to answer was dropped: {}", post.text("SmsSid"));
            return;
        }
        inboxes.concerned(post, "To")
                .ifPresentOrElse(
                        inbox -> store(inbox, post, sender, body),
                        () -> LOG.info("A text to no inbox was dropped: {}", post.text("SmsSid")));
    }

    private void store(Inbox inbox, Params post, String sender, String body) {
        List<Attachment> files = new ArrayList<>(media.fetch(post, inbox.channel()));
        SmsPlace.of(post).ifPresent(place -> files.add(this.files.place(place.latitude(), place.longitude())));
        Map<String, Object> origin = sender.startsWith("whatsapp:") ? Map.of() : origin(post);
        state.perform(() -> {
            ContactInbox place = places.forIncoming(inbox, sender, contact(post, sender, origin));
            Conversation conversation = conversations.forIncoming(
                    place, Conversations.draft().with(Conversation.ADDITIONAL_ATTRIBUTES, origin));
            messages.receive(
                    conversation,
                    Messages.draft(MessageType.INCOMING, body.replace("\0", ""))
                            .with(Message.SOURCE_ID, post.text("SmsSid"))
                            .with(Message.ATTACHMENTS, files));
        });
    }

    private static Contact contact(Params post, String sender, Map<String, Object> origin) {
        String number = sender.replaceFirst("^whatsapp:", "");
        String profile = Objects.toString(post.text("ProfileName"), "");
        return Contacts.draft()
                .with(Contact.NAME, profile.isBlank() ? NumberName.of(number) : profile)
                .with(Contact.PHONE_NUMBER, number)
                .with(Contact.ADDITIONAL_ATTRIBUTES, origin);
    }

    private static Map<String, Object> origin(Params post) {
        return Shape.of("from_zip_code", post.text("FromZip"))
                .with("from_country", post.text("FromCountry"))
                .with("from_state", post.text("FromState"))
                .map();
    }
}
