package dev.roundtrip.people;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A channel on paper: takes everything, and shows what a test puts into it. */
final class PaperChannel implements CustomerChannel {
    static final String THREAD = "thread-1";

    final List<Draft> sent = new ArrayList<>();
    private final Channel channel;
    private final Sightings<Arrival> arrivals = new Sightings<>();
    private Instant next;
    private boolean closed;
    private RuntimeException refusal;
    private RuntimeException limit;

    /** Its first message is sent at that time, each other one a minute after the one before. */
    PaperChannel(Channel channel, Instant first) {
        this.channel = channel;
        this.next = first;
    }

    void arrives(String text, String thread, Instant at) {
        arrivals.add(new Arrival("id-9", text, "desk", "Re", Set.of(thread), "Maya's mailbox"), at);
    }

    void refusesToClose(RuntimeException why) {
        refusal = why;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String identity() {
        return "maya@mail.example";
    }

    void refusesToSend(RuntimeException why) {
        limit = why;
    }

    @Override
    public Receipt send(Draft draft) {
        if (limit != null) {
            throw limit;
        }
        sent.add(draft);
        Instant at = next;
        next = at.plusSeconds(60);
        return new Receipt("id-" + sent.size(), at, at, "the paper mill", THREAD);
    }

    @Override
    public Source<Arrival> arrivals() {
        return arrivals;
    }

    @Override
    public void portray(Moment moment) {}

    @Override
    public void close() {
        closed = true;
        if (refusal != null) {
            throw refusal;
        }
    }
}
