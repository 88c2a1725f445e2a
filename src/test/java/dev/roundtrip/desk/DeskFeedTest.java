package dev.roundtrip.desk;

import static dev.roundtrip.desk.Answers.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.waiting.Sighting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the feed shows, and that it ends. */
class DeskFeedTest {
    private static final String INCOMING = "\"message_type\": 0";

    private final FeedStage stage = new FeedStage();

    @AfterEach
    void leave_nothing_behind() {
        stage.close();
    }

    @Test
    void listens_as_the_agent_and_stays_present() {
        try (DeskFeed feed = stage.listening()) {
            JsonNode subscribe =
                    stage.stub().cable().commands().sightings().get(0).what();
            assertThat(subscribe.path("command").asText()).isEqualTo("subscribe");
            assertThat(Fields.tree(subscribe.path("identifier").asText())).isEqualTo(Fields.tree("""
                    {"channel": "RoomChannel", "pubsub_token": "pubsub-tomas", "account_id": 7, "user_id": 3}"""));

            JsonNode presence = stage.patience()
                    .until(
                            "presence",
                            stage.stub().cable().commands(),
                            command -> command.path("command").asText().equals("message"))
                    .what();
            assertThat(presence.path("identifier")).isEqualTo(subscribe.path("identifier"));
            assertThat(presence.path("data").asText()).isEqualTo("{\"action\":\"update_presence\"}");
            assertThat(feed.trouble()).isEmpty();
        }
    }

    @Test
    void a_message_is_seen_when_its_frame_arrives() {
        try (DeskFeed feed = stage.listening()) {
            Instant before = Instant.now();
            stage.stub()
                    .cable()
                    .tells("message.created", push(1, 4, FeedStage.MAYA, "Where is my order?", "sent", null));

            Sighting<DeskMessage> seen = stage.seen(feed, 1);

            assertThat(seen.at()).isBetween(before, Instant.now());
            assertThat(seen.what().contactSourceId()).contains(FeedStage.MAYA);
            assertThat(seen.what().conversationId()).isEqualTo(4);
            assertThat(seen.what().kind()).isEqualTo(DeskMessage.Kind.INCOMING);
            assertThat(feed.state()).isEqualTo(new FeedState(true, 1, 1, 0));
        }
    }

    @Test
    void a_frame_in_pieces_is_one_message() {
        try (DeskFeed feed = stage.listening()) {
            stage.stub()
                    .cable()
                    .tellsInPieces("message.created", push(1, 4, FeedStage.MAYA, "Grüße ".repeat(500), "sent", null));

            assertThat(stage.seen(feed, 1).what().content()).hasSize(3000);
        }
    }

    @Test
    void each_state_of_a_message_is_seen_once() {
        try (DeskFeed feed = stage.listening()) {
            stage.stub().cable().tells("message.created", push(1, 4, FeedStage.MAYA, "Hello", "sent", null));
            stage.stub().cable().tells("message.updated", push(1, 4, FeedStage.MAYA, "Hello", "sent", null));
            stage.stub().cable().tells("message.updated", push(1, 4, FeedStage.MAYA, "Hello", "sent", "SM1"));
            stage.stub().cable().tells("message.updated", push(1, 4, FeedStage.MAYA, "Hello", "failed", "SM1"));

            stage.patience().until("failure", feed, DeskMessage::failed);

            assertThat(feed.sightings())
                    .extracting(seen -> seen.what().sourceId().orElse("-") + " "
                            + seen.what().status() + " " + seen.what().handedOver())
                    .containsExactly("- sent false", "SM1 sent true", "SM1 failed false");
        }
    }

    @Test
    void what_is_no_message_of_the_account_is_passed_over() {
        try (DeskFeed feed = stage.listening()) {
            stage.stub().cable().say("{\"type\":\"ping\",\"message\":1790000000}");
            stage.stub().cable().tells("conversation.created", "{\"id\": 4}");
            stage.stub()
                    .cable()
                    .tells(
                            "message.created",
                            push(1, 4, FeedStage.MAYA, "Hello", "sent", null)
                                    .replace("\"account_id\": 7", "\"account_id\": 8"));
            stage.stub().cable().tells("message.created", push(2, 4, FeedStage.MAYA, "Marker", "sent", null));

            stage.seen(feed, 2);

            assertThat(feed.sightings()).hasSize(1);
            assertThat(feed.trouble()).isEmpty();
        }
    }

    @Test
    void of_what_others_say_on_the_same_desk_nothing_is_kept() {
        try (DeskFeed feed = stage.open(FeedStage.quick("(ref k7m2x-"))) {
            assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
            stage.stub()
                    .cable()
                    .tells("message.created", push(1, 4, "a@others.test", "My chargeback (ref 99", "sent", null));
            feed.watch(11, "derek@shop.test");
            stage.stub().cable().tells("message.created", push(4, 6, "derek@shop.test", "Hello", "sent", null));

            stage.seen(feed, 4);

            assertThat(feed.sightings()).extracting(seen -> seen.what().id()).containsExactly(4L);
            assertThat(feed.state().frames()).isEqualTo(2);
            assertThat(feed.pushed(1)).isTrue();
        }
    }

    @Test
    void who_quotes_the_mark_makes_no_more_than_that_message_ours() {
        try (DeskFeed feed = stage.open(FeedStage.quick("(ref k7m2x-"))) {
            assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
            tells(push(1, 5, "nadia@others.test", "What is this?\\n(ref k7m2x-1)", "sent", null));
            tells(push(2, 5, "nadia@others.test", "My card is 4711", "sent", null));
            tells(push(3, 5, "nadia@others.test", "An agent's answer", "sent", "x@desk.test"));
            tells(push(4, 6, "maya@shop.test", "Hello\\n(ref k7m2x-2)", "sent", null));

            stage.seen(feed, 4);

            assertThat(feed.sightings()).extracting(seen -> seen.what().id()).containsExactly(1L, 4L);
        }
    }

    @Test
    void in_a_conversation_with_a_watched_customer_answers_drafts_and_activities_are_seen() {
        try (DeskFeed feed = stage.open(FeedStage.quick("(ref k7m2x-"))) {
            assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
            feed.watch(11, FeedStage.MAYA);
            tells(push(1, 5, FeedStage.MAYA, "We are closed", "sent", null).replace(INCOMING, "\"message_type\": 3"));
            tells(push(2, 5, FeedStage.MAYA, "A draft", "sent", null)
                    .replace(INCOMING, "\"message_type\": 1")
                    .replace("\"private\": false", "\"private\": true"));
            tells(push(3, 5, "somebody@in-copy.test", "Whoever else speaks in it", "sent", null));
            tells(push(4, 5, FeedStage.MAYA, "An answer", "sent", null).replace(INCOMING, "\"message_type\": 1"));

            stage.seen(feed, 4);

            assertThat(feed.sightings()).extracting(seen -> seen.what().id()).containsExactly(1L, 2L, 3L, 4L);
            assertThat(feed.sightings().get(1).what().isPrivate()).isTrue();
        }
    }

    private void tells(String message) {
        stage.stub().cable().tells("message.created", message);
    }

    @Test
    void a_frame_that_makes_no_sense_is_told_and_stops_nothing() {
        try (DeskFeed feed = stage.listening()) {
            stage.stub().cable().tells("message.created", "{\"id\": 1}");
            stage.stub().cable().say("not JSON at all");
            stage.stub().cable().tells("message.created", push(2, 4, FeedStage.MAYA, "Marker", "sent", null));

            stage.seen(feed, 2);

            assertThat(feed.trouble())
                    .hasValueSatisfying(told -> assertThat(told).contains("was not understood"));
        }
    }

    @Test
    void nothing_is_asked_for_a_customer_whose_watch_is_closed() {
        try (DeskFeed feed = stage.listening()) {
            Watch watch = feed.watch(11, FeedStage.MAYA);
            stage.patience().until("a look", stage.stub()::asked, asked -> FeedStage.looks(asked, FeedStage.MAYA) > 0);
            watch.close();
            long atMost = FeedStage.looks(stage.stub().asked(), FeedStage.MAYA) + 1;

            feed.watch(11, "derek@shop.test");
            stage.patience()
                    .until(
                            "looks after somebody else",
                            stage.stub()::asked,
                            asked -> FeedStage.looks(asked, "derek@shop.test") > 3);

            assertThat(FeedStage.looks(stage.stub().asked(), FeedStage.MAYA)).isLessThanOrEqualTo(atMost);
        }
    }

    @Test
    void closing_ends_the_connection_and_every_thread() {
        DeskFeed feed = stage.listening();
        feed.watch(11, FeedStage.MAYA);
        feed.close();

        stage.patience().until("no listener", stage.stub().cable()::listeners, left -> left == 0);
        stage.patience()
                .until(
                        "no thread",
                        () -> Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().startsWith("desk-"))
                                .count(),
                        left -> left == 0);
    }
}
