package dev.roundtrip.simulator.chatwoot.csat;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ratings of an account, newest first. */
public final class SurveyResponsesResource implements Resource {
    private static final int PAGE = 25;
    private final Store store;
    private final ContactShapes contacts;
    private final UserShapes users;

    public SurveyResponsesResource(Store store, ContactShapes contacts, UserShapes users) {
        this.store = store;
        this.contacts = contacts;
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.ADMINISTRATOR, Routes.ACCOUNT + "/csat_survey_responses", this::list);
        routes.get(Access.ADMINISTRATOR, Routes.ACCOUNT + "/csat_survey_responses/metrics", this::metrics);
    }

    private List<Map<String, Object>> list(Call call) {
        return surveys(call)
                .filter(SurveyResponsesResource::rated)
                .sorted(Comparator.comparing(Message::id).reversed())
                .skip((call.page() - 1L) * PAGE)
                .limit(PAGE)
                .map(this::shape)
                .toList();
    }

    private Map<String, Object> metrics(Call call) {
        Map<Integer, Long> ratings = surveys(call)
                .filter(SurveyResponsesResource::rated)
                .collect(Collectors.groupingBy(
                        message -> response(message).number("rating"), TreeMap::new, Collectors.counting()));
        return Shape.of(
                        "total_count",
                        ratings.values().stream().mapToLong(Long::longValue).sum())
                .with("ratings_count", ratings)
                .with("total_sent_messages_count", surveys(call).count())
                .map();
    }

    private Stream<Message> surveys(Call call) {
        return store.messages.all().stream()
                .filter(message -> message.accountId() == call.account() && "input_csat".equals(message.contentType()));
    }

    private static boolean rated(Message message) {
        Integer rating = response(message).number("rating");
        return rating != null && rating >= 1 && rating <= 5;
    }

    private static Params response(Message message) {
        return new Params(message.contentAttributes()).child("submitted_values").child("csat_survey_response");
    }

    private Map<String, Object> shape(Message message) {
        Conversation conversation = store.conversations.get(message.conversationId());
        Params response = response(message);
        return Shape.of("id", message.id())
                .with("rating", response.number("rating"))
                .with("feedback_message", response.text("feedback_message"))
                .with("csat_review_notes", null)
                .with("review_notes_updated_at", null)
                .with("account_id", message.accountId())
                .with("message_id", message.id())
                .with("contact", contacts.rest(store.contacts.get(conversation.contactId())))
                .with("conversation_id", conversation.displayId())
                .when(
                        Objects.nonNull(conversation.assigneeId()),
                        "assigned_agent",
                        () -> users.agent(message.accountId(), store.users.get(conversation.assigneeId())))
                .with("created_at", Times.epoch(message.updatedAt()))
                .map();
    }
}
