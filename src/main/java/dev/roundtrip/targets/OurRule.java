package dev.roundtrip.targets;

import dev.roundtrip.trip.Channel;
import java.util.List;

/**
 * An automation rule that the suite sets up on the desk. Fenced by the inbox's id, so that it can't touch any other
 * conversation of the account.
 *
 * @param channel the inbox whose messages it looks at
 * @param phrase the words that fire it
 * @param action Chatwoot's action name
 * @param value its parameter
 */
record OurRule(Channel channel, String phrase, String action, String value) {

    /** All rules that the scenarios rely on, one phrase each. */
    static List<OurRule> all() {
        return List.of(
                new OurRule(Channel.EMAIL, "tracking page", "add_label", "order-status"),
                new OurRule(Channel.SMS, "days late", "change_priority", "high"),
                new OurRule(Channel.WEB_CHAT, "wrong jacket", "add_label", "wrong-item"));
    }
}
