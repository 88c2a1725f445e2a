package dev.roundtrip.channel.sms;

import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where Twilio posts what comes to the numbers of a run: the desk's posts to the desk, a customer's to nobody. */
final class Webhooks {
    private final TwilioAccess access;
    private final TwilioRestClient client;
    private final Records records;

    Webhooks(TwilioAccess access, TwilioRestClient client) {
        this.access = access;
        this.client = client;
        this.records = new Records(client);
    }

    /**
     * Looks at all customers' numbers of this account.
     *
     * @throws ChannelTrouble when one answers texts by itself, as numbers do that were just bought
     */
    void mustNotAnswer() {
        mustNotAnswer(access.customerNumbers().stream()
                .map(number -> asked("the webhook of " + number, () -> records.owned(number)))
                .flatMap(Optional::stream)
                .toList());
    }

    /** The same of these. */
    static void mustNotAnswer(List<IncomingPhoneNumber> numbers) {
        List<String> answering = new ArrayList<>();
        for (IncomingPhoneNumber number : numbers) {
            answering(number).ifPresent(where -> answering.add(number.getPhoneNumber() + " by " + where));
        }
        if (!answering.isEmpty()) {
            throw new ChannelTrouble(
                    Why.NUMBER_ANSWERS,
                    "Customers' numbers answer texts by themselves, as bought numbers do: %s. The desk would take that for the customers' words. Clear the messaging webhook of these numbers in Twilio's console."
                            .formatted(String.join(", ", answering)));
        }
    }

    private static Optional<String> answering(IncomingPhoneNumber number) {
        if (number.getSmsApplicationSid() != null
                && !number.getSmsApplicationSid().isBlank()) {
            return Optional.of("the application " + number.getSmsApplicationSid());
        }
        return url(number).filter(set -> !set.isBlank()).map(URI::create).map(WebhookLook::shown);
    }

    Webhook ofTheDesk() {
        IncomingPhoneNumber number = deskNumber();
        HttpMethod method = Optional.ofNullable(number.getSmsMethod()).orElse(HttpMethod.POST);
        return new Webhook(method.toString(), url(number).orElse(""));
    }

    void change(Webhook there) {
        IncomingPhoneNumber number = deskNumber();
        asked(
                "the change of the webhook of " + access.deskNumber(),
                () -> IncomingPhoneNumber.updater(number.getSid())
                        .setSmsUrl(URI.create(there.url()))
                        .setSmsMethod(HttpMethod.forValue(there.method()))
                        .update(client));
    }

    private IncomingPhoneNumber deskNumber() {
        IncomingPhoneNumber number = asked(
                        "the desk's number " + access.deskNumber(), () -> records.owned(access.deskNumber()))
                .orElseThrow(() -> new ChannelTrouble(
                        Why.NUMBER_NOT_OURS,
                        "The webhook of the desk's number %s can't be set, since the account %s does not own it. Give roundtrip.sms.webhook=check, and set it by hand."
                                .formatted(access.deskNumber(), access.accountSid())));
        if (number.getSmsApplicationSid() != null
                && !number.getSmsApplicationSid().isBlank()) {
            throw new ChannelTrouble(
                    "The webhook of the desk's number %s can't be set, since its TwiML application %s decides where it posts. Give roundtrip.sms.webhook=check, and look there."
                            .formatted(access.deskNumber(), number.getSmsApplicationSid()));
        }
        return number;
    }

    private static Optional<String> url(IncomingPhoneNumber number) {
        return Optional.ofNullable(number.getSmsUrl()).map(URI::toString);
    }

    private <T> T asked(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (TwilioException refused) {
            throw TwilioTrouble.with(what, access, refused);
        }
    }
}
