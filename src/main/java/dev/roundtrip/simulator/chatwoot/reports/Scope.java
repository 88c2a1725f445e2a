package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Label;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;

/** What a report is about: the account, or one inbox, agent, team or label of it. */
record Scope(Store store, int accountId, String type, int id) {
    /** Observed: an unknown type, or none, makes the product stumble; an unknown number is answered 404. */
    static Scope of(Store store, Call call) {
        String given = call.params().text("type");
        String type = given != null && given.isBlank() ? "account" : String.valueOf(given);
        Integer id = call.params().number("id");
        Scope scope = new Scope(store, call.account(), type, id == null ? 0 : id);
        boolean there = switch (type) {
            case "account" -> true;
            case "inbox" ->
                store.inboxes
                        .find(id)
                        .filter(i -> i.accountId() == call.account())
                        .isPresent();
            case "agent" -> id != null && store.membership(call.account(), id).isPresent();
            case "team" ->
                store.teams
                        .find(id)
                        .filter(t -> t.accountId() == call.account())
                        .isPresent();
            case "label" ->
                store.labels
                        .find(id)
                        .filter(l -> l.accountId() == call.account())
                        .isPresent();
            default -> throw Refusal.crash();
        };
        if (!there) {
            throw Refusal.notFound();
        }
        return scope;
    }

    boolean covers(Conversation conversation) {
        return switch (type) {
            case "account" -> true;
            case "inbox" -> conversation.inboxId() == id;
            case "agent" -> conversation.assigneeId() != null && conversation.assigneeId() == id;
            case "team" -> conversation.teamId() != null && conversation.teamId() == id;
            default ->
                conversation
                        .labelList()
                        .contains(store.labels.find(id).map(Label::title).orElse(""));
        };
    }

    boolean covers(Message message) {
        return "agent".equals(type)
                ? Actor.user(id).equals(message.sender())
                : covers(store.conversations.get(message.conversationId()));
    }

    boolean covers(ReportingEvent event) {
        if ("agent".equals(type)) {
            return event.userId() != null && event.userId() == id;
        }
        return store.conversations
                .find(event.conversationId())
                .filter(this::covers)
                .isPresent();
    }
}
