package dev.roundtrip.simulator.chatwoot.delivery.sms;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageRetried;
import dev.roundtrip.simulator.chatwoot.markdown.MarkdownText;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.sms.TwilioApi;
import dev.roundtrip.simulator.chatwoot.sms.TwilioRefusal;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.faults.Cut;
import dev.roundtrip.simulator.faults.Fate;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import dev.roundtrip.simulator.faults.SomebodyElse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands what is said in SMS inboxes to Twilio, one request a message, never repeated. */
public final class SmsDelivery implements Delivery {
    private static final Set<String> TEXTED_TEMPLATES = Set.of("text", "input_csat");

    private final Store store;
    private final Messages messages;
    private final TwilioApi twilio;
    private final Address desk;
    private final Faults faults;

    public SmsDelivery(Store store, Messages messages, TwilioApi twilio, Address desk, Faults faults) {
        this.store = store;
        this.messages = messages;
        this.twilio = twilio;
        this.desk = desk;
        this.faults = faults;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MessageCreated.class, Work.SMS_OUT, created -> take(created.message()));
        dispatcher.on(MessageRetried.class, Work.SMS_OUT, retried -> take(retried.message()));
    }

    private void take(Message message) {
        if (isTexted(message)) {
            store.inboxes
                    .find(message.inboxId())
                    .filter(inbox -> inbox.is(ChannelType.TWILIO_SMS))
                    .ifPresent(inbox -> send(inbox, message));
        }
    }

    private boolean isTexted(Message message) {
        boolean leaked = message.isPrivate() && faults.at(Place.NOTE_TEXT).has(Harm.MISROUTE);
        boolean said = message.is(MessageType.OUTGOING)
                || message.is(MessageType.TEMPLATE) && TEXTED_TEMPLATES.contains(message.contentType());
        return said && (!message.isPrivate() || leaked) && message.sourceId() == null;
    }

    private void send(Inbox inbox, Message message) {
        Conversation conversation = store.conversations.get(message.conversationId());
        Fate fate = faults.at(Place.ANSWER_TEXT);
        String customer =
                store.contactInboxes.get(conversation.contactInboxId()).sourceId();
        String to = fate.of(customer, Harm.MISROUTE, SomebodyElse::thanNumber);
        String words = fate.of(words(inbox, conversation, message), Harm.TRUNCATE, Cut::toShortText);
        String callback = desk.url() + "/twilio/delivery_status";
        try {
            String sid = twilio.send(inbox.channel(), to, words, addresses(message), callback);
            messages.handedOver(message.id(), sid);
            if (fate.has(Harm.DUPLICATE)) {
                twilio.send(inbox.channel(), to, words, addresses(message), callback);
            }
        } catch (TwilioRefusal refused) {
            messages.failed(message.id(), Optional.of(refused.getMessage()));
        }
    }

    private String words(Inbox inbox, Conversation conversation, Message message) {
        String content = message.content() == null ? "" : message.content();
        if ("input_csat".equals(message.contentType())) {
            return content + " " + desk.url() + "/survey/responses/" + conversation.uuid();
        }
        return "whatsapp".equals(inbox.channel().text("medium"))
                ? MarkdownText.whatsapp(content)
                : MarkdownText.plain(content);
    }

    private List<String> addresses(Message message) {
        return message.attachments().stream()
                .map(file -> store.blobs.get(file.blobId()))
                .map(blob -> desk.url() + "/rails/active_storage/disk/" + blob.key() + "/" + blob.filename())
                .toList();
    }
}
