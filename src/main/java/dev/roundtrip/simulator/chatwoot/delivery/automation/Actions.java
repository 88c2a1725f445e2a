package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.messages.MessageParams;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out actions one after the other; one that fails does not keep the others from being done. */
public final class Actions {
    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);

    private final Store store;
    private final Messages messages;
    private final MessageParams params;
    private final Files files;
    private final Changes changes;
    private final Reports reports;

    public Actions(
            State state, Messages messages, MessageParams params, Files files, Changes changes, Reports reports) {
        this.store = state.store();
        this.messages = messages;
        this.params = params;
        this.files = files;
        this.changes = changes;
        this.reports = reports;
    }

    void run(List<Map<String, Object>> actions, int conversationId, Doer doer) {
        for (Map<String, Object> one : actions) {
            Action action = Action.of(one);
            try {
                store.conversations.find(conversationId).ifPresent(conversation -> run(action, conversation, doer));
            } catch (Refusal | Invalid refused) {
                LOG.warn("The action {} was not carried out: {}", action.name(), refused.getMessage());
            }
        }
    }

    private void run(Action action, Conversation conversation, Doer doer) {
        switch (action.name()) {
            case "send_message" -> write(conversation, doer, words(action, false, doer.marks()));
            case "add_private_note" -> write(conversation, doer, words(action, true, doer.marks()));
            case "send_attachment" -> attach(action, conversation, doer);
            case "send_webhook_event" -> reports.post(conversation, doer, action);
            case "send_email_transcript" -> reports.transcripts(conversation, action);
            case "send_email_to_team" -> reports.mailTeams(conversation, action);
            default -> changes.make(action, conversation, doer);
        }
    }

    private static Map<String, Object> words(Action action, boolean isPrivate, Map<String, Object> marks) {
        return Shape.of("content", action.text())
                .with("private", isPrivate)
                .with("content_attributes", marks)
                .map();
    }

    // Without the mark of a rule, as the product sends files.
    private void attach(Action action, Conversation conversation, Doer doer) {
        List<String> wanted = action.given().stream()
                .filter(doer.files()::contains)
                .flatMap(id -> store.blobs.find((Integer) id).stream())
                .map((Blob blob) -> files.signedId(blob))
                .toList();
        if (!wanted.isEmpty()) {
            write(conversation, doer, Map.of("attachments", wanted));
        }
    }

    private void write(Conversation conversation, Doer doer, Map<String, Object> wanted) {
        Message draft = params.draft(
                new Params(wanted),
                store.inboxes.get(conversation.inboxId()),
                Objects.requireNonNull(conversation.contactId()),
                doer.author());
        messages.create(conversation.id(), draft, doer.actor());
    }
}
