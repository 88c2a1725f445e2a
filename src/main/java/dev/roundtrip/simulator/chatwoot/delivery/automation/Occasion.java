package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import java.util.Map;
import java.util.Optional;

/** What happened to a conversation: the event by the name that rules have for it, the message, what changed, and who did it. */
record Occasion(
        String event, int conversationId, Optional<Message> message, Map<String, Change> changes, Actor actor) {}
