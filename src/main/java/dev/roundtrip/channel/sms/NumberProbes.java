package dev.roundtrip.channel.sms;

import com.twilio.rest.api.v2010.Account;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Probed;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Looks at account, numbers and webhook without a text being sent or anything changed. Each look takes 8 s at most, each of its
 * requests 5 s.
 */
public final class NumberProbes {
    private final TwilioAccess access;
    private final Clock clock;
    private final Optional<Callback> callback;
    private final Optional<Injection> injection;
    private final HttpClient http;

    /**
     * Asks nothing yet.
     *
     * @param callback where the desk says that Twilio must post what comes to its number, whoever is told to do so
     * @param injection how texts get to the desk when no number of ours sends them
     */
    public NumberProbes(TwilioAccess access, Clock clock, Optional<Callback> callback, Optional<Injection> injection) {
        this.access = access;
        this.clock = clock;
        this.callback = callback;
        this.injection = injection;
        this.http = access.within(Questions.EACH).http();
    }

    /**
     * Whether Twilio takes account SID and auth token, and the account is active.
     *
     * @throws ChannelTrouble {@code TWILIO_CREDENTIALS}, {@code UNREACHABLE}, {@code NO_TLS}, or {@code OTHER} for a suspended or closed
     *     account and for what is no answer of Twilio's
     */
    public Probed account() {
        Account account = questions()
                .ask(
                        "the account " + access.accountSid(),
                        client -> Account.fetcher(access.accountSid()).fetch(client));
        if (account.getStatus() != Account.Status.ACTIVE) {
            throw new ChannelTrouble(
                    "The Twilio account %s is %s: no text goes from or to its numbers. See its balance and its notices in Twilio's console."
                            .formatted(access.accountSid(), account.getStatus()));
        }
        return new Probed(
                "the account %s is active".formatted(access.accountSid()),
                account.getType() == Account.Type.TRIAL
                        ? List.of(
                                "It is a trial account: it texts verified numbers only, and puts words of its own before each text, which will be told as a changed text.")
                        : List.of());
    }

    /**
     * Whether the account owns the customers' numbers, they take texts, and none answers by itself; the desk's number as well
     * where it is of this account.
     *
     * @throws ChannelTrouble {@code NUMBER_NOT_OURS}, {@code NUMBER_ANSWERS}, or as {@link #account}
     */
    public Probed numbers() {
        return new NumbersProbe(access, questions(), injection.isPresent()).look();
    }

    /**
     * Whether the digits of the numbers let them text each other. Whether one of them has opted out of the other's texts is seen
     * only by texting. Asks nobody.
     *
     * @throws ChannelTrouble {@code NUMBERS_APART}
     */
    public Probed apart() {
        List<Pair> pairs = access.customerNumbers().stream()
                .map(number -> new Pair(number, access.deskNumber()))
                .toList();
        if (injection.isPresent()) {
            pairs.forEach(Pair::mustBeTwo);
            return Probed.of("texts are posted to the desk and go between no numbers");
        }
        pairs.forEach(Pair::mustText);
        return new Probed(
                "nothing in the numbers keeps them from texting each other",
                pairs.stream().map(Pair::remark).flatMap(Optional::stream).toList());
    }

    /**
     * Whether what comes to the desk's number is posted to the desk's callback.
     *
     * @param service the messaging service that the desk's inbox uses, {@code MG…}
     * @param setsWebhook whether the run sets the number's webhook itself
     * @throws ChannelTrouble {@code WEBHOOK_ELSEWHERE}, or as {@link #account}
     */
    public Probed webhook(Optional<String> service, boolean setsWebhook) {
        if (callback.isEmpty()) {
            return Probed.of("where the desk wants to be told of texts is not known here");
        }
        return new WebhookProbe(access, questions(), callback.get(), setsWebhook, injection.isPresent()).look(service);
    }

    /**
     * Whether the desk's callback takes a form that is signed as Twilio signs. It names neither account nor number and holds no
     * words, so that the desk passes it over. The desk itself reads no signature: only what stands before it may.
     *
     * @throws ChannelTrouble {@code UNREACHABLE}, {@code NO_TLS}, or {@code OTHER} with what the callback answers
     */
    public Probed signature() {
        return injection
                .map(into -> new SignatureProbe(access, http, into.callback()).look())
                .orElseGet(() -> Probed.of("texts come to the desk from Twilio itself, which signs them"));
    }

    private Questions questions() {
        return new Questions(access, http, clock);
    }
}
