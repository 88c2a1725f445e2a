package dev.roundtrip.simulator.chatwoot.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of channel that the simulator knows, by the name in requests and the one in answers. */
public enum ChannelType {
    API("api", "Channel::Api"),
    EMAIL("email", "Channel::Email"),
    WEB_WIDGET("web_widget", "Channel::WebWidget"),
    TWILIO_SMS("twilio_sms", "Channel::TwilioSms");

    private final String wanted;
    private final String shown;

    ChannelType(String wanted, String shown) {
        this.wanted = wanted;
        this.shown = shown;
    }

    /** The name in answers, such as {@code Channel::Email}. */
    public String shown() {
        return shown;
    }

    /** The kind that the body of a request names. */
    public static Optional<ChannelType> wanted(String name) {
        return Arrays.stream(values()).filter(type -> type.wanted.equals(name)).findFirst();
    }
}
