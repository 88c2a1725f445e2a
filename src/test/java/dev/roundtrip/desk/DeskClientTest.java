package dev.roundtrip.desk;

import static dev.roundtrip.desk.StubDesk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskClientTest {
    private final StubDesk stub = new StubDesk();
    private final DeskClient desk = DeskClient.to(stub.access(), Clock.systemUTC());

    @AfterEach
    void leave_nothing_behind() {
        desk.close();
        stub.close();
    }

    @Test
    void says_whose_token_it_uses_and_where_they_are_a_member() {
        stub.json("GET", "/api/v1/profile", Answers.profile());

        Profile tomas = desk.profile();

        assertThat(tomas.id()).isEqualTo(3);
        assertThat(tomas.pubsubToken()).isEqualTo("pubsub-tomas");
        assertThat(tomas.accounts()).containsExactly(new Profile.Membership(7, "Harbor & Pine", "administrator"));
        assertThat(tomas).hasToString("Tomas Agent <tomas@desk.test> (user 3)");
        assertThat(stub.last().token()).isEqualTo(StubDesk.TOKEN);
    }

    @Test
    void tells_the_version_and_whether_the_services_behind_are_reached() {
        stub.json("GET", "/api", """
                {"version": "4.14.2", "timestamp": "2026-11-22 20:00:00", "queue_services": "ok", "data_services": "failing"}""");
        stub.json("GET", "/health", "{\"status\": \"woot\"}");

        assertThat(desk.version()).isEqualTo(new DeskVersion("4.14.2", true, false));
        assertThat(desk.health()).isTrue();
    }

    @Test
    void an_answer_without_a_body_keeps_no_connection() {
        stub.answers("DELETE", at("automation_rules/5"), new StubDesk.Canned(200, "text/html", ""));

        IntStream.range(0, 40).forEach(any -> desk.rules().delete(5));

        assertThat(stub.asked()).hasSize(40);
    }

    @Test
    void reads_an_inbox_and_which_channel_it_serves() {
        stub.json("GET", at("inboxes"), "{\"payload\": [" + Answers.emailInbox() + "]}");

        assertThat(desk.inboxes()).singleElement().satisfies(inbox -> {
            assertThat(inbox.channel()).contains(Channel.EMAIL);
            assertThat(inbox.email()).contains("support@desk.test");
            assertThat(inbox.websiteToken()).isEmpty();
        });
    }

    @Test
    void creates_an_inbox_with_its_channel_and_without_automatic_assignment() {
        stub.json("POST", at("inboxes"), Answers.emailInbox());

        desk.createInbox(NewInbox.email("Support", "support@desk.test").setting("greeting_enabled", true));

        assertThat(Fields.tree(stub.last().body())).contains(Fields.tree("""
                        {"name": "Support", "enable_auto_assignment": false, "greeting_enabled": true,
                         "channel": {"type": "email", "email": "support@desk.test"}}""").orElseThrow());
    }

    @Test
    void creates_an_SMS_inbox_by_the_route_that_asks_Twilio() {
        stub.json("POST", at("channels/twilio_channel"), """
                {"id": 12, "name": "SMS", "channel_type": "Channel::TwilioSms", "phone_number": "+15550001111"}""");

        Inbox inbox = desk.createInbox(NewInbox.twilio("SMS", "AC1", "secret-token", "+15550001111"));

        assertThat(inbox.channel()).contains(Channel.SMS);
        assertThat(stub.last().body()).contains("\"twilio_channel\":{").contains("\"phone_number\":\"+15550001111\"");
        assertThat(NewInbox.twilio("SMS", "AC1", "secret-token", "+1").toString())
                .doesNotContain("secret-token");
    }

    @Test
    void finds_all_conversations_of_a_customer_over_all_pages() {
        stub.answers(
                "GET",
                at("conversations"),
                asked -> StubDesk.json(
                        switch (asked.query().get("page")) {
                            case "1" ->
                                Answers.conversations(3, Answers.conversation(1, "x"), Answers.conversation(2, "x"));
                            // The second has had news and moved to the next page while it was turned.
                            case "2" ->
                                Answers.conversations(3, Answers.conversation(2, "x"), Answers.conversation(3, "x"));
                            default -> Answers.conversations(3);
                        }));

        List<Conversation> found = desk.conversationsOf(11, "maya+rt1@shop.test");

        assertThat(found).extracting(Conversation::id).containsExactly(1L, 2L, 3L);
        assertThat(stub.asked()).hasSize(2);
        assertThat(stub.last().query())
                .containsEntry("source_id", "maya+rt1@shop.test")
                .containsEntry("status", "all")
                .containsEntry("inbox_id", "11");
    }

    @Test
    void reads_what_the_desk_shows_of_a_conversation() {
        stub.json("GET", at("conversations/4"), Answers.conversation(4, "maya@shop.test"));

        Conversation conversation = desk.conversation(4);

        assertThat(conversation.contact().name()).isEqualTo("Maya");
        assertThat(conversation.contactSourceId()).contains("maya@shop.test");
        assertThat(conversation.labels()).containsExactly("late");
        assertThat(conversation.priority()).contains("urgent");
        assertThat(conversation.team()).map(Team::name).contains("billing leads");
        assertThat(conversation.assignee()).isEmpty();
        assertThat(conversation.subject()).contains("Where is my order?");
        assertThat(conversation.firstReplyAt()).isEmpty();
        assertThat(conversation.waitingSince()).isPresent();
    }

    @Test
    void answers_with_every_character_as_it_was_written() {
        stub.answers("POST", at("conversations/4/messages"), asked -> StubDesk.json("""
                {"id": 77, "content": "Grüße, Maya 🌲", "inbox_id": 11, "conversation_id": 4, "message_type": 1,
                 "status": "sent", "content_attributes": {}, "created_at": 1790000000, "private": false,
                 "source_id": null}"""));

        DeskMessage answer = desk.answer(4, "Grüße, Maya 🌲");

        assertThat(stub.last().body())
                .contains("\"content\":\"Grüße, Maya 🌲\"")
                .contains("\"private\":false");
        assertThat(answer.content()).isEqualTo("Grüße, Maya 🌲");
        assertThat(answer.kind()).isEqualTo(DeskMessage.Kind.OUTGOING);
        assertThat(answer.sourceId()).isEmpty();
    }

    @Test
    void tells_why_an_answer_failed() {
        stub.json("GET", at("conversations/4/messages"), Answers.messages("""
                {"id": 77, "content": null, "inbox_id": 11, "conversation_id": 4, "message_type": 1,
                 "status": "failed", "content_attributes": {"external_error": "21610 - unsubscribed"},
                 "created_at": 1790000000, "private": false, "source_id": null}"""));

        assertThat(desk.messages(4)).singleElement().satisfies(message -> {
            assertThat(message.failed()).isTrue();
            assertThat(message.externalError()).contains("21610 - unsubscribed");
            assertThat(message.content()).isEmpty();
        });
    }

    @Test
    void turns_the_pages_of_a_long_conversation() {
        stub.json("GET", at("conversations/4/messages"), Answers.messages());

        desk.messagesBefore(4, 50);
        assertThat(stub.last().query()).isEqualTo(Map.of("before", "50"));
        desk.messagesAfter(4, 70);
        assertThat(stub.last().query()).isEqualTo(Map.of("after", "70"));
    }

    @Test
    void resolves_and_says_what_the_status_is_now() {
        stub.json("POST", at("conversations/4/toggle_status"), """
                {"payload": {"success": true, "conversation_id": 4, "current_status": "resolved"}}""");

        assertThat(desk.toggleStatus(4, "resolved")).isEqualTo("resolved");
    }

    @Test
    void deletes_though_nothing_is_answered() {
        stub.json("DELETE", at("conversations/4"), "");
        stub.answers("DELETE", at("contacts/5"), new StubDesk.Canned(200, "text/html", ""));

        desk.deleteConversation(4);
        desk.contacts().delete(5);

        assertThat(stub.asked()).extracting(StubDesk.Asked::method).containsOnly("DELETE");
    }

    @Test
    void creates_a_rule_that_holds_for_one_inbox_only() {
        stub.json("POST", at("automation_rules"), """
                {"id": 31, "name": "Chargeback", "event_name": "message_created", "active": true}""");

        AutomationRule rule = desk.rules()
                .create(NewRule.forInbox(11, "message_created", "Chargeback")
                        .when("content", "contains", "chargeback")
                        .then("add_label", "chargeback"));

        assertThat(rule.id()).isEqualTo(31);
        assertThat(Fields.tree(stub.last().body()).orElseThrow().path("conditions"))
                .isEqualTo(Fields.tree("""
                        [{"attribute_key": "inbox_id", "filter_operator": "equal_to", "values": [11], "query_operator": "AND"},
                         {"attribute_key": "content", "filter_operator": "contains", "values": ["chargeback"], "query_operator": null}]""").orElseThrow());
    }

    @Test
    void serves_many_threads_at_once() {
        stub.json("GET", "/api/v1/profile", Answers.profile());

        List<CompletableFuture<Profile>> all = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(desk::profile))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join().id()).isEqualTo(3));
    }

    @Test
    void a_rule_that_does_not_begin_with_one_inbox_can_not_even_be_written() {
        Map<String, Object> words =
                Map.of("attribute_key", "content", "filter_operator", "contains", "values", List.of("refund"));
        Map<String, Object> anyInbox =
                Map.of("attribute_key", "inbox_id", "filter_operator", "is_present", "values", List.of());
        for (List<Map<String, Object>> conditions : List.of(
                List.<Map<String, Object>>of(), List.of(words), List.of(anyInbox, words), List.of(words, anyInbox))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NewRule("Refunds", "message_created", conditions, List.of()))
                    .withMessage(
                            "The automation rule 'Refunds' does not begin with one inbox, so it would touch conversations of others: begin it with NewRule.forInbox.");
        }
    }
}
