package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Channel;

/** What a run talks to. Whatever it is, it comes down to a desk's address, inboxes, a mailbox and numbers. */
interface Target extends AutoCloseable {
    /** The settings completed with what this target knows by itself. */
    Settings settings();

    /** What it is, in words for the report. */
    String title();

    /** How real a channel is, in words for the report. */
    String howReal(Channel channel);

    @Override
    void close();
}
