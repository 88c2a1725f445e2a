package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Line;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Witness;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** SMS for the customers of a run: one Twilio account, a number for everybody while they are connected. */
public final class SmsLine implements Line {
    // Of one of the few questions that a diagnosis asks.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TwilioAccess access;
    private final Clock clock;
    private final Numbers numbers;
    private final Optional<Callback> callback;
    private final NumberSharing sharing;
    private final Optional<Injection> injection;
    private final Pacing pacing;
    private final SegmentBill bill;
    private HttpClient http;
    private Poller poller;
    private ChannelTrouble broken;
    private boolean closed;

    /** A line that asks Twilio for the first time when the first customer connects. */
    public SmsLine(TwilioAccess access, Clock clock) {
        this(access, clock, Optional.empty());
    }

    /**
     * The same, which can tell a number whose texts are posted elsewhere than to the desk.
     *
     * @param callback where the desk says that Twilio must post what comes to its number
     */
    public SmsLine(TwilioAccess access, Clock clock, Optional<Callback> callback) {
        this(access, clock, callback, NumberSharing.none(), Optional.empty());
    }

    /**
     * The same on numbers that are used again and again.
     *
     * @param sharing closed with the line
     * @param injection how texts get to the desk when no number of ours sends them; the customer's end is Twilio's word then
     */
    public SmsLine(
            TwilioAccess access,
            Clock clock,
            Optional<Callback> callback,
            NumberSharing sharing,
            Optional<Injection> injection) {
        this.access = access;
        this.clock = clock;
        this.callback = callback;
        this.sharing = sharing;
        this.injection = injection;
        this.numbers = new Numbers(access.customerNumbers(), access.freeNumber(), sharing.lease());
        this.pacing = new Pacing(sharing.use().pace(), clock);
        this.bill = new SegmentBill(sharing.use().segments());
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    /**
     * {@inheritDoc} Lists the texts of a number, whoever has it: nobody is kept from it, and the desk is not asked. No number
     * may answer by itself, in the name of the customer who has it.
     */
    @Override
    public void prove() {
        connected(access.customerNumbers().get(0), ExchangeLog.none(), () -> {}).close();
        new Webhooks(access, client(access, ExchangeLog.none())).mustNotAnswer();
    }

    /**
     * Where Twilio posts what comes to the desk's number.
     *
     * @throws ChannelTrouble when the account does not own the number, or something else than the number decides
     */
    public Webhook webhook() {
        return new Webhooks(access, client(access, ExchangeLog.none())).ofTheDesk();
    }

    /** Has Twilio post it there from now on. */
    public void post(Webhook there) {
        new Webhooks(access, client(access, ExchangeLog.none())).change(there);
    }

    /** Lends a number; {@code name} and {@code tag} can't be shown on a phone and are not used on the wire. */
    @Override
    public SmsChannel connect(String name, String tag, ExchangeLog log) {
        // Not under the lock of the line: who waits for a number must not keep others from giving theirs back.
        String number = numbers.lend(name);
        try {
            sharing.renewal().renew(number);
            return connected(number, log, () -> numbers.giveBack(number));
        } catch (RuntimeException refused) {
            numbers.giveBack(number);
            throw refused;
        }
    }

    private synchronized SmsChannel connected(String number, ExchangeLog log, Runnable givenBack) {
        if (closed) {
            throw new IllegalStateException("The SMS line is closed: no customer can connect after the run's end.");
        }
        if (broken != null) {
            throw new ChannelTrouble(broken.why(), broken.getMessage(), broken);
        }
        Pair pair = new Pair(number, access.deskNumber());
        injection.ifPresentOrElse(into -> pair.mustBeTwo(), pair::mustText);
        try {
            return open(number, log, givenBack);
        } catch (RuntimeException refused) {
            ChannelTrouble trouble =
                    TwilioTrouble.with("the list of texts of account " + access.accountSid(), access, refused);
            // Once it worked, the set-up is right and the next customer may have more luck.
            broken = poller == null ? trouble : null;
            throw trouble;
        }
    }

    private SmsChannel open(String number, ExchangeLog log, Runnable givenBack) {
        TwilioRestClient client = client(access, new WithoutRepeats(log));
        CustomersEnd end = injection.isPresent() ? CustomersEnd.TWILIOS_WORD : CustomersEnd.PHONE;
        Handset handset = new Handset(access, number, end, client, bill, clock);
        handset.forget();
        if (poller == null) {
            poller = new Poller(access.pace(), access.answer());
        }
        poller.add(handset);
        TwilioWitness twilio = new TwilioWitness(access, number, client(access.within(PATIENCE), log), callback);
        return new SmsChannel(
                number,
                injection
                        .<Outgoing>map(into -> new CallbackPost(access, number, into, http(), log, clock))
                        .orElseGet(() -> new ThroughTwilio(access, number, client, handset.sent(), bill, clock)),
                pacing,
                handset,
                new Screen(number, access.deskNumber(), handset),
                injection
                        .<Witness>map(into -> new CallbackWitness(into.callback(), twilio))
                        .orElse(twilio),
                log,
                clock,
                () -> hangUp(handset, givenBack));
    }

    private synchronized HttpClient http() {
        if (http == null) {
            http = access.http();
        }
        return http;
    }

    private TwilioRestClient client(TwilioAccess asked, ExchangeLog log) {
        return Wire.client(http(), asked, log, clock);
    }

    private void hangUp(Handset handset, Runnable givenBack) {
        poller.remove(handset);
        givenBack.run();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (poller != null) {
            poller.close();
        }
        sharing.lease().close();
    }
}
