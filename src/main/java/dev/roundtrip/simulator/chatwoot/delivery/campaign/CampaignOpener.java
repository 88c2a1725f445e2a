package dev.roundtrip.simulator.chatwoot.delivery.campaign;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.event.CampaignTriggered;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.util.Map;

/** Opens a conversation with the words of a campaign, for visitors who have none yet. */
public final class CampaignOpener implements Delivery {
    private final State state;
    private final Conversations conversations;
    private final Messages messages;

    public CampaignOpener(State state, Conversations conversations, Messages messages) {
        this.state = state;
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(CampaignTriggered.class, Work.HOUSEKEEPING, event -> state.perform(() -> open(event)));
    }

    private void open(CampaignTriggered event) {
        if (conversations.latest(event.contactInbox()).isPresent()) {
            return;
        }
        Conversation opened = conversations.open(
                event.contactInbox(),
                Conversations.draft()
                        .with(Conversation.ADDITIONAL_ATTRIBUTES, event.info())
                        .with(Conversation.CUSTOM_ATTRIBUTES, event.customAttributes()),
                Actor.system());
        messages.create(
                opened.id(),
                Messages.draft(MessageType.OUTGOING, event.campaign().message())
                        .with(
                                Message.ADDITIONAL_ATTRIBUTES,
                                Map.of("campaign_id", event.campaign().id())),
                Actor.system());
    }
}
