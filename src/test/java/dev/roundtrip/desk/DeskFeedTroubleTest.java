package dev.roundtrip.desk;

import static dev.roundtrip.desk.Answers.push;
import static dev.roundtrip.desk.StubDesk.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.StubDesk.Canned;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the feed says and does when realtime, polling or the desk fails. */
class DeskFeedTroubleTest {
    private final FeedStage stage = new FeedStage();

    @AfterEach
    void leave_nothing_behind() {
        stage.close();
    }

    @Test
    void a_subscription_that_is_never_confirmed_is_a_trouble_and_polling_sees_all_the_same() {
        stage.stub().cable().neverConfirms();
        stage.maya_writes("Hello");
        try (DeskFeed feed = stage.open()) {
            feed.watch(11, FeedStage.MAYA);
            assertThat(stage.seen(feed, 1).what().contactSourceId()).contains(FeedStage.MAYA);
            stage.patience()
                    .until(
                            "trouble",
                            feed::trouble,
                            told -> told.orElse("").contains("was not confirmed within 300 ms"));
            assertThat(feed.confirmedWithin(Duration.ZERO)).isFalse();

            stage.stub().cable().confirmsAgain();
            stage.patience().until("confirmation", feed::state, FeedState::confirmed);
        }
    }

    @Test
    void realtime_that_is_confirmed_and_silent_is_told_until_its_frame_comes() {
        try (DeskFeed feed = stage.listening()) {
            feed.watch(11, FeedStage.MAYA);
            stage.maya_writes("Hello");

            assertThat(stage.seen(feed, 1).what().content()).isEqualTo("Hello");
            assertThat(feed.onlyPolled(1)).isTrue();
            String told = stage.patience()
                    .until("silence", feed::trouble, trouble -> trouble.isPresent())
                    .orElseThrow();
            assertThat(told).isEqualTo("Realtime was silent about 1 message that only polling saw.");

            stage.stub().cable().tells("message.created", push(1, 4, FeedStage.MAYA, "Hello", "sent", null));
            stage.patience().until("end of the silence", feed::trouble, trouble -> trouble.isEmpty());
            assertThat(feed.sightings()).as("told twice, seen once").hasSize(1);
        }
    }

    @Test
    void what_was_there_before_the_feed_is_not_owed_by_realtime() {
        stage.maya_writes("Long ago");
        stage.stub()
                .json(
                        "GET",
                        at("conversations/4/messages"),
                        Answers.messages(
                                Answers.listed(1, 4, "Long ago", "sent", null).replace("1890000000", "1790000000")));
        try (DeskFeed feed = stage.listening()) {
            feed.watch(11, FeedStage.MAYA);
            stage.seen(feed, 1);

            assertThat(feed.onlyPolled(1)).isFalse();
        }
    }

    @Test
    void a_lost_connection_is_made_again_and_what_was_missed_is_looked_up() {
        FeedSettings seldom = new FeedSettings(
                FeedStage.QUICK.presence(),
                FeedStage.QUICK.confirmation(),
                FeedStage.QUICK.silence(),
                FeedStage.QUICK.reconnectFirst(),
                FeedStage.QUICK.reconnectMost(),
                Duration.ofHours(1),
                Duration.ofHours(1),
                FeedStage.QUICK.grace(),
                FeedStage.QUICK.mark());
        try (DeskFeed feed = stage.open(seldom)) {
            feed.watch(11, FeedStage.MAYA);
            assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
            stage.patience()
                    .until("two looks", stage.stub()::asked, asked -> FeedStage.looks(asked, FeedStage.MAYA) == 2);
            stage.maya_writes("While you were away");

            stage.stub().cable().hangsUp();

            assertThat(stage.seen(feed, 1).what().content()).isEqualTo("While you were away");
            assertThat(feed.state().subscriptions()).isEqualTo(2);
        }
    }

    @Test
    void a_connection_without_any_sign_of_life_is_made_again() {
        FeedSettings strict = new FeedSettings(
                Duration.ofMinutes(1),
                FeedStage.QUICK.confirmation(),
                Duration.ofMillis(60),
                FeedStage.QUICK.reconnectFirst(),
                FeedStage.QUICK.reconnectMost(),
                FeedStage.QUICK.pollFirst(),
                FeedStage.QUICK.pollMost(),
                FeedStage.QUICK.grace(),
                FeedStage.QUICK.mark());
        try (DeskFeed feed = stage.open(strict)) {
            stage.patience().until("second subscription", feed::state, state -> state.subscriptions() >= 2);
        }
    }

    @Test
    void a_desk_that_can_not_be_reached_is_a_trouble_of_the_feed_and_closing_is_quick() {
        stage.stub().close();
        Instant began;
        try (DeskFeed feed = stage.open()) {
            stage.patience()
                    .until("trouble", feed::trouble, told -> told.orElse("").contains("nothing takes connections"));
            began = Instant.now();
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void polling_that_fails_is_told_until_it_works_again() {
        stage.stub().answers("GET", at("conversations"), new Canned(500, "application/json", "{\"error\":\"Oops\"}"));
        try (DeskFeed feed = stage.listening()) {
            feed.watch(11, FeedStage.MAYA);
            stage.patience()
                    .until("trouble", feed::trouble, told -> told.orElse("").startsWith("Polling fails: GET"));

            stage.stub().json("GET", at("conversations"), Answers.conversations(0));

            stage.patience().until("end of trouble", feed::trouble, told -> told.isEmpty());
        }
    }
}
