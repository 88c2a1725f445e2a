package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;

/** What ids a channel knows its customers under. */
final class SourceIds {
    private static final String NUMBER = "\\A\\+\\d{1,15}\\z";

    private SourceIds() {}

    /** @throws Invalid when the channel writes to numbers and the id is none */
    static void check(Inbox inbox, String sourceId) {
        if (isSms(inbox) && !sourceId.matches("\\+\\d{1,15}")) {
            throw new Invalid(
                    "Source invalid source id for twilio sms inbox. valid Regex (?-mix:" + NUMBER + ")", "source_id");
        }
    }

    /** Whether the ids are addresses or numbers, which a contact can lose to another. */
    static boolean areAddresses(Inbox inbox) {
        ChannelType type = inbox.channel().type();
        return type == ChannelType.EMAIL || type == ChannelType.TWILIO_SMS;
    }

    /** Under what the one who loses the id is known from then on, as the product makes it up. */
    static String displaced(Inbox inbox, String sourceId, Tokens tokens) {
        return inbox.channel().type() == ChannelType.EMAIL
                ? tokens.number(10) + sourceId
                : "whatsapp:" + sourceId + tokens.number(100);
    }

    private static boolean isSms(Inbox inbox) {
        return inbox.channel().type() == ChannelType.TWILIO_SMS
                && "sms".equals(inbox.channel().text("medium"));
    }
}
