package dev.roundtrip.desk;

import dev.roundtrip.trip.Channel;
import java.util.Optional;

/**
 * An inbox, with what a customer's channel needs of it.
 *
 * @param channelType Chatwoot's name: {@code Channel::Email}
 * @param email the address of an e-mail inbox
 * @param forwardTo where mail for it may be forwarded to, when the desk takes mail from outside
 * @param phoneNumber the number of an SMS inbox, unless it has a messaging service
 * @param callbackUrl where its provider must post
 * @param embedScript the HTML that puts a live chat onto a page
 * @param goesOnByEmail whether a live chat's answers follow by mail a visitor who has left
 * @param assignsByItself whether the desk gives its conversations to somebody unasked
 * @param asksForEmail whether a visitor is asked for an address after the first message
 * @param websiteToken what the embed snippet of a live chat names
 */
public record Inbox(
        long id,
        String name,
        String channelType,
        Optional<String> email,
        Optional<String> forwardTo,
        Optional<String> phoneNumber,
        Optional<String> messagingService,
        Optional<String> callbackUrl,
        Optional<String> embedScript,
        Optional<String> websiteToken,
        Optional<String> websiteUrl,
        boolean goesOnByEmail,
        boolean assignsByItself,
        boolean asksForEmail) {

    static Inbox from(Fields fields) {
        return new Inbox(
                fields.number("id"),
                fields.text("name"),
                fields.text("channel_type"),
                fields.optionalText("email"),
                fields.optionalText("forward_to_email"),
                fields.optionalText("phone_number"),
                fields.optionalText("messaging_service_sid"),
                fields.optionalText("callback_webhook_url"),
                fields.optionalText("web_widget_script"),
                fields.optionalText("website_token"),
                fields.optionalText("website_url"),
                fields.says("continuity_via_email"),
                fields.says("enable_auto_assignment"),
                fields.says("enable_email_collect"));
    }

    /** Which of our channels it serves, if any. */
    public Optional<Channel> channel() {
        return switch (channelType) {
            case "Channel::Email" -> Optional.of(Channel.EMAIL);
            case "Channel::TwilioSms" -> Optional.of(Channel.SMS);
            case "Channel::WebWidget" -> Optional.of(Channel.WEB_CHAT);
            default -> Optional.empty();
        };
    }
}
