package dev.roundtrip.desk;

import static dev.roundtrip.desk.Answers.push;
import static dev.roundtrip.desk.StubDesk.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.desk.StubDesk.Canned;
import dev.roundtrip.waiting.Sighting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskFeedTest {
    private static final String MAYA = "maya+rt1@shop.test";
    private static final FeedSettings QUICK = new FeedSettings(
            Duration.ofMillis(40),
            Duration.ofMillis(300),
            Duration.ofSeconds(30),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            Duration.ofMillis(50));

    private final Patience patience = new Patience();
    private final StubDesk stub = new StubDesk();
    private final DeskClient desk = DeskClient.to(stub.access(), Clock.systemUTC());

    @BeforeEach
    void a_desk_with_an_agent_and_nothing_in_it() {
        stub.json("GET", "/api/v1/profile", Answers.profile());
        stub.json("GET", at("conversations"), Answers.conversations(0));
    }

    @AfterEach
    void leave_nothing_behind() {
        desk.close();
        stub.close();
    }

    @Test
    void listens_as_the_agent_and_stays_present() {
        try (DeskFeed feed = listening()) {
            JsonNode subscribe = stub.cable().commands().sightings().get(0).what();
            assertThat(subscribe.path("command").asText()).isEqualTo("subscribe");
            assertThat(Fields.tree(subscribe.path("identifier").asText())).isEqualTo(Fields.tree("""
                    {"channel": "RoomChannel", "pubsub_token": "pubsub-tomas", "account_id": 7, "user_id": 3}"""));

            JsonNode presence = patience.until(
                            "presence",
                            stub.cable().commands(),
                            command -> command.path("command").asText().equals("message"))
                    .what();
            assertThat(presence.path("identifier")).isEqualTo(subscribe.path("identifier"));
            assertThat(presence.path("data").asText()).isEqualTo("{\"action\":\"update_presence\"}");
            assertThat(feed.trouble()).isEmpty();
        }
    }

    @Test
    void a_message_is_seen_when_its_frame_arrives() {
        try (DeskFeed feed = listening()) {
            Instant before = Instant.now();
            stub.cable().tells("message.created", push(1, 4, MAYA, "Where is my order?", "sent", null));

            Sighting<DeskMessage> seen = seen(feed, 1);

            assertThat(seen.at()).isBetween(before, Instant.now());
            assertThat(seen.what().contactSourceId()).contains(MAYA);
            assertThat(seen.what().conversationId()).isEqualTo(4);
            assertThat(seen.what().kind()).isEqualTo(DeskMessage.Kind.INCOMING);
            assertThat(feed.state()).isEqualTo(new FeedState(true, 1, 1, 0));
        }
    }

    @Test
    void a_frame_in_pieces_is_one_message() {
        try (DeskFeed feed = listening()) {
            stub.cable().tellsInPieces("message.created", push(1, 4, MAYA, "Grüße ".repeat(500), "sent", null));

            assertThat(seen(feed, 1).what().content()).hasSize(3000);
        }
    }

    @Test
    void each_state_of_a_message_is_seen_once() {
        try (DeskFeed feed = listening()) {
            stub.cable().tells("message.created", push(1, 4, MAYA, "Hello", "sent", null));
            stub.cable().tells("message.updated", push(1, 4, MAYA, "Hello", "sent", null));
            stub.cable().tells("message.updated", push(1, 4, MAYA, "Hello", "sent", "SM1"));
            stub.cable().tells("message.updated", push(1, 4, MAYA, "Hello", "failed", "SM1"));

            patience.until("failure", feed, DeskMessage::failed);

            assertThat(feed.sightings())
                    .extracting(seen -> seen.what().sourceId().orElse("-") + " "
                            + seen.what().status() + " " + seen.what().handedOver())
                    .containsExactly("- sent false", "SM1 sent true", "SM1 failed false");
        }
    }

    @Test
    void what_is_no_message_of_the_account_is_passed_over() {
        try (DeskFeed feed = listening()) {
            stub.cable().say("{\"type\":\"ping\",\"message\":1790000000}");
            stub.cable().tells("conversation.created", "{\"id\": 4}");
            stub.cable()
                    .tells(
                            "message.created",
                            push(1, 4, MAYA, "Hello", "sent", null).replace("\"account_id\": 7", "\"account_id\": 8"));
            stub.cable().tells("message.created", push(2, 4, MAYA, "Marker", "sent", null));

            seen(feed, 2);

            assertThat(feed.sightings()).hasSize(1);
            assertThat(feed.trouble()).isEmpty();
        }
    }

    @Test
    void a_frame_that_makes_no_sense_is_told_and_stops_nothing() {
        try (DeskFeed feed = listening()) {
            stub.cable().tells("message.created", "{\"id\": 1}");
            stub.cable().say("not JSON at all");
            stub.cable().tells("message.created", push(2, 4, MAYA, "Marker", "sent", null));

            seen(feed, 2);

            assertThat(feed.trouble())
                    .hasValueSatisfying(told -> assertThat(told).contains("was not understood"));
        }
    }

    @Test
    void a_subscription_that_is_never_confirmed_is_a_trouble_and_polling_sees_all_the_same() {
        stub.cable().neverConfirms();
        maya_writes("Hello");
        try (DeskFeed feed = open()) {
            feed.watch(11, MAYA);
            assertThat(seen(feed, 1).what().contactSourceId()).contains(MAYA);
            patience.until(
                    "trouble", feed::trouble, told -> told.orElse("").contains("was not confirmed within 300 ms"));
            assertThat(feed.confirmedWithin(Duration.ZERO)).isFalse();

            stub.cable().confirmsAgain();
            patience.until("confirmation", feed::state, FeedState::confirmed);
        }
    }

    @Test
    void realtime_that_is_confirmed_and_silent_is_told_until_its_frame_comes() {
        try (DeskFeed feed = listening()) {
            feed.watch(11, MAYA);
            maya_writes("Hello");

            assertThat(seen(feed, 1).what().content()).isEqualTo("Hello");
            assertThat(feed.onlyPolled(1)).isTrue();
            String told = patience.until("silence", feed::trouble, trouble -> trouble.isPresent())
                    .orElseThrow();
            assertThat(told).isEqualTo("Realtime was silent about 1 message(s) that only polling saw.");

            stub.cable().tells("message.created", push(1, 4, MAYA, "Hello", "sent", null));
            patience.until("end of the silence", feed::trouble, trouble -> trouble.isEmpty());
            assertThat(feed.sightings()).as("told twice, seen once").hasSize(1);
        }
    }

    @Test
    void what_was_there_before_the_feed_is_not_owed_by_realtime() {
        maya_writes("Long ago");
        stub.json(
                "GET",
                at("conversations/4/messages"),
                Answers.messages(Answers.listed(1, 4, "Long ago", "sent", null).replace("1890000000", "1790000000")));
        try (DeskFeed feed = listening()) {
            feed.watch(11, MAYA);
            seen(feed, 1);

            assertThat(feed.onlyPolled(1)).isFalse();
        }
    }

    @Test
    void a_lost_connection_is_made_again_and_what_was_missed_is_looked_up() {
        FeedSettings seldom = new FeedSettings(
                QUICK.presence(),
                QUICK.confirmation(),
                QUICK.silence(),
                QUICK.reconnectFirst(),
                QUICK.reconnectMost(),
                Duration.ofHours(1),
                Duration.ofHours(1),
                QUICK.grace());
        try (DeskFeed feed = DeskFeed.open(desk, seldom, Clock.systemUTC())) {
            feed.watch(11, MAYA);
            assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
            patience.until("two looks", stub::asked, asked -> looks(asked, MAYA) == 2);
            maya_writes("While you were away");

            stub.cable().hangsUp();

            assertThat(seen(feed, 1).what().content()).isEqualTo("While you were away");
            assertThat(feed.state().subscriptions()).isEqualTo(2);
        }
    }

    @Test
    void a_connection_without_any_sign_of_life_is_made_again() {
        FeedSettings strict = new FeedSettings(
                Duration.ofMinutes(1),
                QUICK.confirmation(),
                Duration.ofMillis(60),
                QUICK.reconnectFirst(),
                QUICK.reconnectMost(),
                QUICK.pollFirst(),
                QUICK.pollMost(),
                QUICK.grace());
        try (DeskFeed feed = DeskFeed.open(desk, strict, Clock.systemUTC())) {
            patience.until("second subscription", feed::state, state -> state.subscriptions() >= 2);
        }
    }

    @Test
    void a_desk_that_can_not_be_reached_is_a_trouble_of_the_feed_and_closing_is_quick() {
        stub.close();
        Instant began = Instant.now();
        try (DeskFeed feed = open()) {
            patience.until("trouble", feed::trouble, told -> told.orElse("").contains("nothing takes connections"));
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void polling_that_fails_is_told_until_it_works_again() {
        stub.answers("GET", at("conversations"), new Canned(500, "application/json", "{\"error\":\"Oops\"}"));
        try (DeskFeed feed = listening()) {
            feed.watch(11, MAYA);
            patience.until("trouble", feed::trouble, told -> told.orElse("").startsWith("Polling fails: GET"));

            stub.json("GET", at("conversations"), Answers.conversations(0));

            patience.until("end of trouble", feed::trouble, told -> told.isEmpty());
        }
    }

    @Test
    void nothing_is_asked_for_a_customer_whose_watch_is_closed() {
        try (DeskFeed feed = listening()) {
            Watch watch = feed.watch(11, MAYA);
            patience.until("a look", stub::asked, asked -> looks(asked, MAYA) > 0);
            watch.close();
            long atMost = looks(stub.asked(), MAYA) + 1;

            feed.watch(11, "derek@shop.test");
            patience.until("looks after somebody else", stub::asked, asked -> looks(asked, "derek@shop.test") > 3);

            assertThat(looks(stub.asked(), MAYA)).isLessThanOrEqualTo(atMost);
        }
    }

    @Test
    void closing_ends_the_connection_and_every_thread() {
        DeskFeed feed = listening();
        feed.watch(11, MAYA);
        feed.close();

        patience.until("no listener", stub.cable()::listeners, left -> left == 0);
        patience.until(
                "no thread",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("desk-"))
                        .count(),
                left -> left == 0);
    }

    private DeskFeed open() {
        return DeskFeed.open(desk, QUICK, Clock.systemUTC());
    }

    private DeskFeed listening() {
        DeskFeed feed = open();
        assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
        return feed;
    }

    /** The desk stores it, in a future that every clock agrees on, and realtime does not tell. */
    private void maya_writes(String words) {
        stub.json("GET", at("conversations"), Answers.conversations(1, Answers.conversation(4, MAYA)));
        stub.json(
                "GET",
                at("conversations/4/messages"),
                Answers.messages(Answers.listed(1, 4, words, "sent", null).replace("1790000000", "1890000000")));
    }

    private Sighting<DeskMessage> seen(DeskFeed feed, long id) {
        return patience.until("message " + id, feed, message -> message.id() == id);
    }

    private static long looks(List<StubDesk.Asked> asked, String sourceId) {
        return asked.stream()
                .filter(one -> sourceId.equals(one.query().get("source_id")))
                .count();
    }
}
