package dev.roundtrip.desk;

import static dev.roundtrip.desk.StubDesk.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.waiting.Sighting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A desk with an agent and nothing in it, and a feed of what happens there. */
final class FeedStage implements AutoCloseable {
    static final String MAYA = "maya+rt1@shop.test";
    static final FeedSettings QUICK = new FeedSettings(
            Duration.ofMillis(40),
            Duration.ofMillis(300),
            Duration.ofSeconds(30),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            Duration.ofMillis(50),
            "");

    private final Patience patience = new Patience();
    private final StubDesk stub = new StubDesk();
    private final DeskClient desk = DeskClient.to(stub.access(), Clock.systemUTC());

    /** With a run of its own, which is not alone on the desk. */
    static FeedSettings quick(String mark) {
        return new FeedSettings(
                QUICK.presence(),
                QUICK.confirmation(),
                QUICK.silence(),
                QUICK.reconnectFirst(),
                QUICK.reconnectMost(),
                QUICK.pollFirst(),
                QUICK.pollMost(),
                QUICK.grace(),
                mark);
    }

    FeedStage() {
        stub.json("GET", "/api/v1/profile", Answers.profile());
        stub.json("GET", at("conversations"), Answers.conversations(0));
    }

    Patience patience() {
        return patience;
    }

    StubDesk stub() {
        return stub;
    }

    DeskFeed open() {
        return open(QUICK);
    }

    DeskFeed open(FeedSettings settings) {
        return DeskFeed.open(desk, settings, Clock.systemUTC());
    }

    DeskFeed listening() {
        DeskFeed feed = open();
        assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
        return feed;
    }

    /** The desk stores it, in a future that every clock agrees on, and realtime does not tell. */
    void maya_writes(String words) {
        stub.json("GET", at("conversations"), Answers.conversations(1, Answers.conversation(4, MAYA)));
        stub.json(
                "GET",
                at("conversations/4/messages"),
                Answers.messages(Answers.listed(1, 4, words, "sent", null).replace("1790000000", "1890000000")));
    }

    Sighting<DeskMessage> seen(DeskFeed feed, long id) {
        return patience.until("message " + id, feed, message -> message.id() == id);
    }

    static long looks(List<StubDesk.Asked> asked, String sourceId) {
        return asked.stream()
                .filter(one -> sourceId.equals(one.query().get("source_id")))
                .count();
    }

    @Override
    public void close() {
        desk.close();
        stub.close();
    }
}
