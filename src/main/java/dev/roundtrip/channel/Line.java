package dev.roundtrip.channel;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;

/**
 * A channel of the run: what all customers on it share (mail server and mailbox, Twilio account, browser). Started on
 * first use, closed at the end of the run.
 */
public interface Line extends AutoCloseable {
    Channel channel();

    /**
     * Starts it, unless it is started, and so shows that its set-up is sound.
     *
     * @throws ChannelTrouble when it is broken; the same sentence each time
     */
    void prove();

    /** How it stands once it is proved, for the doctor. */
    default String manner() {
        return "ready";
    }

    /**
     * Gives a customer a place of their own on this channel: an address, a number, a fresh visit.
     *
     * @param name the customer's name as the desk will see it
     * @param tag letters and digits, unique in the run, carried by whatever the customer is known by
     * @param log takes what is exchanged
     * @throws ChannelTrouble when the set-up of the channel is broken
     */
    CustomerChannel connect(String name, String tag, ExchangeLog log);

    /** The same for a customer whose device was never there: web chat alone can tell, and counts how many come so. */
    default CustomerChannel connectUnknown(String name, String tag, ExchangeLog log) {
        return connect(name, tag, log);
    }

    /**
     * The same where the real shop has its chat.
     *
     * @throws IllegalStateException where there is no such place: only web chat has one
     */
    default CustomerChannel connectAtShop(String name, String tag, ExchangeLog log) {
        throw new IllegalStateException(
                "The step has %s write by %s at the real shop: only web chat is there. Let them write by %s as they are."
                        .formatted(name, channel().title(), channel().title()));
    }

    /**
     * The same for a customer who has signed in at the shop: the shop tells the desk who they are before they say a word.
     *
     * @param email by which the desk may know the customer already, from another channel or an earlier visit
     * @throws IllegalStateException where nobody signs in: only web chat has a shop around it
     */
    default CustomerChannel signIn(String name, String email, String tag, ExchangeLog log) {
        throw new IllegalStateException(
                "The step signs %s in at the shop, to write by %s: only web chat has a shop to sign in at. Let them connect by %s as they are."
                        .formatted(name, channel().title(), channel().title()));
    }

    @Override
    void close();
}
