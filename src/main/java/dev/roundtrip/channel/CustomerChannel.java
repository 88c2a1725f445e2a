package dev.roundtrip.channel;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import java.util.List;
import java.util.Optional;

/** One customer on one channel: what they write goes out for real, what reaches them is read where they would read it. */
public interface CustomerChannel extends Witness, AutoCloseable {
    Channel channel();

    /**
     * How the desk knows this customer in the channel's inbox, Chatwoot's {@code source_id}: the e-mail address, the
     * number in E.164, the visitor's uuid. For web chat known only after the first visit.
     */
    String identity();

    /**
     * Sends a message and returns when the provider took it.
     *
     * @throws ChannelTrouble when the provider refuses or can't be reached: the set-up is broken
     * @throws dev.roundtrip.trip.BrokenPromise when the desk's own part of the way refused it (the widget showed "failed")
     */
    Receipt send(Draft draft);

    /**
     * Why a message that the provider took will never reach the desk, and whether the suite's own side is to blame. Empty
     * while it may still arrive. Quick, from memory.
     */
    default Optional<Stop> lost(Receipt receipt) {
        return Optional.empty();
    }

    /** Everything that reached this customer on this channel since they connected, oldest first. */
    Source<Arrival> arrivals();

    /** Where an answer to that arrival goes: the address or number it came from, unless it asks for another. */
    default String answersTo(Arrival arrival) {
        return arrival.from();
    }

    /** {@inheritDoc} A channel that keeps no records has nothing to tell. */
    @Override
    default List<Trace> traces(Miss miss) {
        return List.of();
    }

    /** Keeps a picture or whatever else shows how things look to the customer right now. What can't be kept is said there. */
    void portray(Moment moment);

    /**
     * Goes away: from now on nothing is seen, until {@link #comeBack}.
     *
     * @throws IllegalStateException where there is nothing to go away from: only web chat has a page
     */
    default void leave() {
        throw new IllegalStateException(
                "The step has a customer leave by %s: only the page of a web chat can be left. A mailbox and a phone are always there."
                        .formatted(channel().title()));
    }

    /** Comes back as who they were, and sees what is there by now. */
    default void comeBack() {
        throw new IllegalStateException(
                "The step has a customer come back by %s: only to the page of a web chat can they come back."
                        .formatted(channel().title()));
    }

    @Override
    void close();
}
