package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.network.Whole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A signed form that the desk passes over: the way on which texts are posted to it. */
final class SignatureProbe {
    private static final Map<String, String> NOTHING = Map.of("ApiVersion", "2010-04-01");

    private final TwilioAccess access;
    private final HttpClient http;
    private final URI callback;

    SignatureProbe(TwilioAccess access, HttpClient http, URI callback) {
        this.access = access;
        this.http = http;
        this.callback = callback;
    }

    Probed look() {
        int status = status();
        if (status >= 200 && status < 300) {
            return Probed.of("the desk's callback %s takes what is signed as Twilio signs".formatted(callback));
        }
        throw new ChannelTrouble("The desk's callback %s answers %d to a signed form, where Chatwoot answers 204: %s"
                .formatted(callback, status, reason(status)));
    }

    private static String reason(int status) {
        return switch (status) {
            case 401, 403 ->
                "something before the desk refuses it. If that reads signatures, check roundtrip.sms.auth.token, and that it knows the desk by the address in roundtrip.desk.url.";
            case 404 ->
                "nothing is there. Check roundtrip.desk.url, and that what stands before the desk lets /twilio/ through.";
            default ->
                status >= 500
                        ? "the desk, or what it keeps its jobs in, fails. See its log."
                        : "something before the desk answers in its place. Check roundtrip.desk.url.";
        };
    }

    private int status() {
        try {
            return Whole.send(
                            http,
                            CallbackPost.request(callback, access.authToken(), NOTHING)
                                    .build(),
                            BodyHandlers.discarding(),
                            Questions.EACH)
                    .statusCode();
        } catch (IOException silent) {
            throw new ChannelTrouble(
                    Silence.why(silent),
                    "The desk's callback %s gives no answer: %s. Check roundtrip.desk.url and the way there."
                            .formatted(callback, Silence.words(silent)),
                    silent);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Asking the desk's callback was interrupted.", asked);
        }
    }
}
