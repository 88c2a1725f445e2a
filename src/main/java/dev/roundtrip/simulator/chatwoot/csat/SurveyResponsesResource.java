package dev.roundtrip.simulator.chatwoot.csat;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.reports.Span;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Csv;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ratings of an account, in the order of the questions. */
public final class SurveyResponsesResource implements Resource {
    private static final int PAGE = 25;
    private static final DateTimeFormatter RECORDED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Store store;
    private final ContactShapes contacts;
    private final UserShapes users;
    private final Address address;

    public SurveyResponsesResource(Store store, ContactShapes contacts, UserShapes users, Address address) {
        this.store = store;
        this.contacts = contacts;
        this.users = users;
        this.address = address;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.ADMINISTRATOR, Routes.ACCOUNT + "/csat_survey_responses", this::list);
        routes.get(Access.ADMINISTRATOR, Routes.ACCOUNT + "/csat_survey_responses/metrics", this::metrics);
        routes.get(Access.ADMINISTRATOR, Routes.ACCOUNT + "/csat_survey_responses/download", this::download);
    }

    private List<Map<String, Object>> list(Call call) {
        Comparator<Message> order = Comparator.comparing(Message::id);
        boolean backwards = "-created_at".equals(call.params().text("sort"));
        return rated(call)
                .sorted(backwards ? order.reversed() : order)
                .skip((call.page() - 1L) * PAGE)
                .limit(PAGE)
                .map(this::shape)
                .toList();
    }

    private Map<String, Object> metrics(Call call) {
        Map<Integer, Long> ratings = rated(call)
                .collect(Collectors.groupingBy(
                        message -> response(message).number("rating"), TreeMap::new, Collectors.counting()));
        return Shape.of(
                        "total_count",
                        ratings.values().stream().mapToLong(Long::longValue).sum())
                .with("ratings_count", ratings)
                .with(
                        "total_sent_messages_count",
                        surveys(call)
                                .filter(survey -> isWithin(call, survey.createdAt()))
                                .count())
                .map();
    }

    private Stream<Message> surveys(Call call) {
        return store.messages.all().stream()
                .filter(message -> message.accountId() == call.account() && "input_csat".equals(message.contentType()));
    }

    private Stream<Message> rated(Call call) {
        Params wanted = call.params();
        return surveys(call)
                .filter(SurveyResponsesResource::rated)
                .filter(survey -> isWithin(call, survey.updatedAt()))
                .filter(survey -> fits(wanted, "rating", response(survey).number("rating")))
                .filter(survey -> fits(wanted, "inbox_id", survey.inboxId()))
                .filter(survey -> fits(wanted, "team_id", conversation(survey).teamId()))
                .filter(survey -> fits(wanted, "user_ids", conversation(survey).assigneeId()));
    }

    private Conversation conversation(Message survey) {
        return store.conversations.get(survey.conversationId());
    }

    private static boolean isWithin(Call call, Instant moment) {
        return Span.of(call.params()).map(span -> span.covers(moment)).orElse(true);
    }

    // One value or a list of them; nothing asked for is fulfilled by all.
    private static boolean fits(Params wanted, String name, Integer value) {
        return !wanted.isPresent(name) || wanted.textOrTexts(name).contains(String.valueOf(value));
    }

    private Answer download(Call call) {
        Span span = Span.of(call.params()).orElseThrow(Refusal::crash); // the last line names its days
        String head = Csv.line(
                "Agent Name",
                "Rating",
                "Feedback Comment",
                "Contact Name",
                "Contact Email Address",
                "Contact Phone Number",
                "Link to the conversation",
                "Recorded date",
                "Review Notes");
        String foot = "Reporting period " + day(span.since()) + " to " + day(span.until());
        String text = Stream.of(Stream.of(head), rated(call).map(this::line), Stream.of(foot))
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new Answer(200, "text/csv", text, Answer.empty().headers());
    }

    private String line(Message survey) {
        Conversation conversation = conversation(survey);
        Contact contact = store.contacts.get(conversation.contactId());
        String agent = store.users
                .find(conversation.assigneeId())
                .map(user -> user.name() + " (" + user.email() + ")")
                .orElse(null);
        return Csv.line(
                agent,
                response(survey).number("rating"),
                response(survey).text("feedback_message"),
                contact.name(),
                contact.email(),
                contact.phoneNumber(),
                address.url() + "/app/accounts/" + survey.accountId() + "/conversations/" + conversation.displayId(),
                RECORDED.format(survey.updatedAt()),
                null);
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
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
