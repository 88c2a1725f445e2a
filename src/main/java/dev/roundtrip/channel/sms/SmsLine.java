package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Line;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
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
        this.access = access;
        this.clock = clock;
        this.callback = callback;
        this.numbers = new Numbers(access.customerNumbers(), access.freeNumber());
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    /** Borrows a number for as long as it takes to list its texts. */
    @Override
    public void prove() {
        connect("the doctor", "", ExchangeLog.none()).close();
    }

    /** Lends a number; {@code name} and {@code tag} can't be shown on a phone and are not used on the wire. */
    @Override
    public SmsChannel connect(String name, String tag, ExchangeLog log) {
        // Not under the lock of the line: who waits for a number must not keep others from giving theirs back.
        String number = numbers.lend(name);
        try {
            return connected(number, log);
        } catch (RuntimeException refused) {
            numbers.giveBack(number);
            throw refused;
        }
    }

    private synchronized SmsChannel connected(String number, ExchangeLog log) {
        if (closed) {
            throw new IllegalStateException("The SMS line is closed: no customer can connect after the run's end.");
        }
        if (broken != null) {
            throw new ChannelTrouble(broken.getMessage(), broken);
        }
        try {
            return open(number, log);
        } catch (RuntimeException refused) {
            ChannelTrouble trouble =
                    TwilioTrouble.with("the list of texts of account " + access.accountSid(), access, refused);
            // Once it worked, the set-up is right and the next customer may have more luck.
            broken = poller == null ? trouble : null;
            throw trouble;
        }
    }

    private SmsChannel open(String number, ExchangeLog log) {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .connectTimeout(access.answer())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        }
        TwilioRestClient client = client(access, new WithoutRepeats(log));
        Handset handset = new Handset(access, number, client, clock);
        handset.forget();
        if (poller == null) {
            poller = new Poller(access.pace(), access.answer());
        }
        poller.add(handset);
        TwilioWitness witness = new TwilioWitness(access, number, client(access.within(PATIENCE), log), callback);
        return new SmsChannel(access, number, client, handset, witness, log, clock, () -> hangUp(handset, number));
    }

    private TwilioRestClient client(TwilioAccess asked, ExchangeLog log) {
        return new TwilioRestClient.Builder(
                        asked.accountSid(), asked.authToken().reveal())
                .httpClient(new Wire(http, asked, log, clock))
                .build();
    }

    private void hangUp(Handset handset, String number) {
        poller.remove(handset);
        numbers.giveBack(number);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (poller != null) {
            poller.close();
        }
    }
}
