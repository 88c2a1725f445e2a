package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.delivery.webhook.Letter;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.Poster;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.WebhookShapes;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.event.TeamMailRequested;
import dev.roundtrip.simulator.chatwoot.domain.event.TranscriptRequested;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The actions that tell somebody of a conversation. */
public final class Reports {
    private final State state;
    private final Poster poster;
    private final WebhookShapes shapes;

    public Reports(State state, Poster poster, WebhookShapes shapes) {
        this.state = state;
        this.poster = poster;
        this.shapes = shapes;
    }

    void post(Conversation conversation, Doer doer, Action action) {
        Map<String, Object> body = Shape.empty()
                .all(shapes.conversation(conversation))
                .with("event", doer.event())
                .map();
        poster.post(new Letter(action.text(), null, null, body));
    }

    void transcripts(Conversation conversation, Action action) {
        state.perform(() -> Arrays.stream(Objects.toString(action.text(), "")
                        .replaceAll("\\s", "")
                        .split(","))
                .filter(address -> !address.isEmpty())
                .forEach(address -> state.raise(new TranscriptRequested(conversation, address))));
    }

    void mailTeams(Conversation conversation, Action action) {
        Params wanted = new Params(Params.asMap(action.first()).orElse(Map.of()));
        String words = Objects.toString(wanted.text("message"), "");
        state.perform(() -> wanted.numbers("team_ids").stream()
                .flatMap(id -> state.store().teams.find(id).stream())
                .forEach(team -> state.raise(new TeamMailRequested(conversation, team, words))));
    }
}
