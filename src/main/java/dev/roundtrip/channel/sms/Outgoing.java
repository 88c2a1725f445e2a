package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.Receipt;
import dev.roundtrip.waiting.Stop;
import java.util.Optional;

/** How a customer's text gets on its way to the desk. */
interface Outgoing {
    /**
     * Sends it.
     *
     * @throws dev.roundtrip.channel.ChannelTrouble when it is not taken
     */
    Receipt send(String text);

    /** Why a text that was taken will never reach the desk; empty while it may. */
    Optional<Stop> lost(Receipt receipt);
}
