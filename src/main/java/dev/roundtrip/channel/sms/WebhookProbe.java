package dev.roundtrip.channel.sms;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.messaging.v1.Service;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.trip.Sign;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where Twilio posts what comes to the desk's number, and who says so: a messaging service, a TwiML application, or the number. */
final class WebhookProbe {
    private final TwilioAccess access;
    private final Questions questions;
    private final Callback callback;
    private final boolean setsWebhook;
    private final boolean injected;

    WebhookProbe(TwilioAccess access, Questions questions, Callback callback, boolean setsWebhook, boolean injected) {
        this.access = access;
        this.questions = questions;
        this.callback = callback;
        this.setsWebhook = setsWebhook;
        this.injected = injected;
    }

    Probed look(Optional<String> service) {
        return service.isPresent() ? ofService(service.get()) : ofNumber();
    }

    private Probed ofService(String sid) {
        Optional<Service> found = questions.ask(
                "the messaging service " + sid,
                client -> Records.found(() -> Service.fetcher(sid).fetch(client)));
        if (found.isEmpty()) {
            return unseen("The messaging service %s of the desk's inbox is not of the account %s"
                    .formatted(sid, access.accountSid()));
        }
        return Boolean.TRUE.equals(found.get().getUseInboundWebhookOnNumber())
                ? ofNumber()
                : judged(
                        "The messaging service " + sid,
                        webhook(found.get().getInboundMethod(), found.get().getInboundRequestUrl()),
                        false);
    }

    private Probed ofNumber() {
        Optional<IncomingPhoneNumber> found = questions.ask(
                "the desk's number " + access.deskNumber(), client -> new Records(client).owned(access.deskNumber()));
        if (found.isEmpty()) {
            return unseen("The desk's number %s is not of the account %s"
                    .formatted(access.deskNumber(), access.accountSid()));
        }
        IncomingPhoneNumber number = found.get();
        return Optional.ofNullable(number.getSmsApplicationSid())
                .filter(application -> !application.isBlank())
                .map(this::ofApplication)
                .orElseGet(() -> judged(
                        "The number " + access.deskNumber(),
                        webhook(number.getSmsMethod(), number.getSmsUrl()),
                        setsWebhook));
    }

    private Probed ofApplication(String sid) {
        Application application = questions.ask(
                "the TwiML application " + sid,
                client -> Application.fetcher(sid).fetch(client));
        return judged(
                "The TwiML application %s of the number %s".formatted(sid, access.deskNumber()),
                webhook(application.getSmsMethod(), application.getSmsUrl()),
                false);
    }

    private Probed judged(String who, Webhook webhook, boolean willBeSet) {
        boolean posts = webhook.method().equals("POST");
        Sign sign = posts ? callback.sign(webhook.url()) : Sign.WEBHOOK_ELSEWHERE;
        String set = who + (webhook.url().isBlank() ? " is set to post nowhere" : " is set to " + webhook);
        String seen = "%s, and the desk wants POST %s".formatted(set, WebhookLook.shown(URI.create(callback.named())));
        return switch (sign) {
            case WEBHOOK_RIGHT -> Probed.of(set + ", the desk's callback");
            case WEBHOOK_UNCLEAR ->
                new Probed(seen, List.of("Whether the desk is told there as well can't be seen from outside."));
            default -> elsewhere(seen, willBeSet);
        };
    }

    private Probed elsewhere(String seen, boolean willBeSet) {
        if (willBeSet) {
            return new Probed(seen, List.of("The run sets it so, and puts it back at its end."));
        } else if (injected) {
            return new Probed(
                    seen,
                    List.of(
                            "A customer who texts will not reach the desk. This run does not mind, since it posts texts itself."));
        }
        throw new ChannelTrouble(
                Why.WEBHOOK_ELSEWHERE,
                "%s. Set it so in Twilio's console%s."
                        .formatted(
                                seen,
                                seen.startsWith("The number")
                                        ? ", or let the run do it with roundtrip.sms.webhook=set"
                                        : ""));
    }

    private static Probed unseen(String what) {
        return new Probed("where Twilio posts can't be seen", List.of(what + ". See Twilio's console."));
    }

    private static Webhook webhook(HttpMethod method, URI url) {
        return new Webhook(
                Optional.ofNullable(method).orElse(HttpMethod.POST).toString(),
                Optional.ofNullable(url).map(URI::toString).orElse(""));
    }
}
