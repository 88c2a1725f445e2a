package dev.roundtrip.simulator.chatwoot.csat;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.usecase.SubmittedValues;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Where customers without a widget rate a conversation: a page under the conversation's uuid, and what the page asks. */
public final class SurveyPageResource implements Resource {
    private static final String API = "/public/api/v1/csat_survey/{uuid}";
    private static final int OPEN_DAYS = 14;

    private final State state;
    private final Store store;
    private final Messages messages;
    private final String page;

    public SurveyPageResource(State state, Messages messages) {
        this.state = state;
        this.store = state.store();
        this.messages = messages;
        this.page = page();
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.OPEN, "/survey/responses/{uuid}", call -> Answer.html(200, page));
        routes.get(Access.OPEN, API, call -> shape(survey(call)));
        routes.patch(Access.OPEN, API, this::rate);
    }

    private Map<String, Object> rate(Call call) {
        Message survey = survey(call);
        // Counted in days of the calendar.
        if (day(state.now()) - day(survey.createdAt()) > OPEN_DAYS) {
            throw Refusal.error(422, "You cannot update the CSAT survey after 14 days");
        }
        Object values = new Params(call.params().map("message").orElseThrow(Refusal::crash)).value("submitted_values");
        return shape(messages.change(survey.id(), before -> SubmittedValues.in(before, values), Actor.system()));
    }

    private static long day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toEpochDay();
    }

    private Message survey(Call call) {
        Conversation conversation = store.conversations.all().stream()
                .filter(c -> c.uuid().equals(call.path("uuid")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return store.messages.ownedBy(conversation.id()).stream()
                .filter(message -> "input_csat".equals(message.contentType()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Map<String, Object> shape(Message survey) {
        Conversation conversation = store.conversations.get(survey.conversationId());
        Inbox inbox = store.inboxes.get(survey.inboxId());
        Params given =
                new Params(survey.contentAttributes()).child("submitted_values").child("csat_survey_response");
        return Shape.of("id", survey.id())
                .with("csat_survey_response", given.values().isEmpty() ? null : response(survey, conversation, given))
                .with("display_type", survey.contentAttributes().get("display_type"))
                .with("content", survey.content())
                .with("inbox_avatar_url", "")
                .with("inbox_name", inbox.name())
                .with("locale", "en")
                .with("conversation_id", conversation.id())
                .with("created_at", Times.iso(survey.createdAt()))
                .map();
    }

    private static Map<String, Object> response(Message survey, Conversation conversation, Params given) {
        return Shape.of("id", survey.id())
                .with("account_id", survey.accountId())
                .with("conversation_id", conversation.id())
                .with("message_id", survey.id())
                .with("rating", given.number("rating"))
                .with("feedback_message", given.text("feedback_message"))
                .with("contact_id", conversation.contactId())
                .with("assigned_agent_id", conversation.assigneeId())
                .with("created_at", Times.iso(survey.updatedAt()))
                .with("updated_at", Times.iso(survey.updatedAt()))
                .map();
    }

    private static String page() {
        try (InputStream file = SurveyPageResource.class.getResourceAsStream("/simulator/survey.html")) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its own file /simulator/survey.html.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file /simulator/survey.html can't be read.", e);
        }
    }
}
