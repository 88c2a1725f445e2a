package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.AgentBot;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.event.ActivityNoted;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells bots what happens where they serve. People take over from a bot that can't be told of a message. */
public final class Bots {
    private static final int TRIES = 3;

    private final State state;
    private final Dispatcher dispatcher;
    private final Poster poster;
    private final Conversations conversations;
    private final Duration pause;

    /** The pause is between one try and the next. */
    public Bots(State state, Dispatcher dispatcher, Poster poster, Conversations conversations, Duration pause) {
        this.state = state;
        this.dispatcher = dispatcher;
        this.poster = poster;
        this.conversations = conversations;
        this.pause = pause;
    }

    /** Tells the bot of the inbox, and the one that the conversation is assigned to. */
    void tell(int inboxId, Optional<Conversation> conversation, Map<String, Object> body) {
        bots(inboxId, conversation).forEach(bot -> {
            Letter letter = poster.letter(bot.outgoingUrl(), bot.secret(), body);
            dispatcher.run(Work.WEBHOOK, () -> tell(letter, conversation, 1));
        });
    }

    private List<AgentBot> bots(int inboxId, Optional<Conversation> conversation) {
        Stream<Integer> serving = state.store().inboxes.find(inboxId).map(inbox -> inbox.agentBotId()).stream();
        Stream<Integer> assigned = conversation.map(Conversation::assigneeAgentBotId).stream();
        return Stream.concat(assigned, serving)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> state.store().bots.find(id).stream())
                .filter(bot -> bot.outgoingUrl() != null && !bot.outgoingUrl().isBlank())
                .toList();
    }

    // Observed: it is told again, three times in all, only when it answers 500 or 429.
    private void tell(Letter letter, Optional<Conversation> conversation, int tried) {
        Receipt receipt = poster.post(letter);
        if (receipt.mayPass() && tried < TRIES) {
            dispatcher.later(pause, Work.WEBHOOK, () -> tell(letter, conversation, tried + 1));
        } else if (!receipt.taken()
                && String.valueOf(letter.body().get("event")).startsWith("message_")) {
            conversation.ifPresent(waiting -> handOver(waiting.id()));
        }
    }

    private void handOver(int id) {
        state.perform(() -> state.store()
                .conversations
                .find(id)
                .filter(now -> "pending".equals(now.status()))
                .ifPresent(now -> {
                    Conversation opened =
                            conversations.change(id, c -> c.with(Conversation.STATUS, "open"), Actor.system());
                    state.raise(new ActivityNoted(
                            opened, "Conversation was marked open by system due to an error with the agent bot."));
                }));
    }
}
