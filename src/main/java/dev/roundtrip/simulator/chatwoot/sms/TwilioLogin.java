package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** The Twilio account of a channel and what the desk signs in with there: the account's token, or an API key. */
record TwilioLogin(String accountSid, String user, String password) {
    static TwilioLogin of(Channel channel) {
        return of(channel.text("account_sid"), channel.text("api_key_sid"), channel.text("auth_token"));
    }

    /** The account's own, as it is used to set up webhooks even where there is a key: its secret is then taken for the token. */
    static TwilioLogin ofAccount(Channel channel) {
        return of(channel.text("account_sid"), null, channel.text("auth_token"));
    }

    static TwilioLogin of(String accountSid, String keySid, String token) {
        String account = Objects.toString(accountSid, "");
        boolean byKey = keySid != null && !keySid.isBlank();
        return new TwilioLogin(account, byKey ? keySid : account, Objects.toString(token, ""));
    }

    String authorization() {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}
