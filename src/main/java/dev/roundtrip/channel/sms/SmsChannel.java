package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Carrying;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** One customer's phone: sends from their own number and reads what came to it. */
public final class SmsChannel implements CustomerChannel {
    private final TwilioAccess access;
    private final String number;
    private final TwilioRestClient client;
    private final Handset handset;
    private final Witness records;
    private final ExchangeLog log;
    private final Clock clock;
    private final Runnable goodbye;
    private final AtomicBoolean closed = new AtomicBoolean();

    SmsChannel(
            TwilioAccess access,
            String number,
            TwilioRestClient client,
            Handset handset,
            Witness records,
            ExchangeLog log,
            Clock clock,
            Runnable goodbye) {
        this.access = access;
        this.number = number;
        this.client = client;
        this.handset = handset;
        this.records = records;
        this.log = log;
        this.clock = clock;
        this.goodbye = goodbye;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String identity() {
        return number;
    }

    /** Sends the text; a subject does not exist here, and the pair of numbers is the thread. */
    @Override
    public Receipt send(Draft draft) {
        Carrying.require(Channel.SMS, draft);
        Instant sent = clock.instant();
        try {
            Message record = Message.creator(
                            new PhoneNumber(access.deskNumber()), new PhoneNumber(number), draft.text())
                    .create(client);
            Instant accepted = clock.instant();
            handset.sent().add(record.getSid());
            return new Receipt(
                    record.getSid(), sent, accepted, provider(record.getStatus(), draft.text()), access.deskNumber());
        } catch (RuntimeException refused) {
            throw TwilioTrouble.with("the text from %s to %s".formatted(number, access.deskNumber()), access, refused);
        }
    }

    private static String provider(Message.Status status, String text) {
        Segments segments = Segments.of(text);
        return "Twilio, " + status + (segments.count() > 1 ? ", in " + segments : "");
    }

    /** {@inheritDoc} What Twilio or the carrier does not carry for our own account and number is the set-up's. */
    @Override
    public Optional<Stop> lost(Receipt receipt) {
        return handset.sent().lost(receipt.id()).map(why -> new Stop(why, true));
    }

    /** {@inheritDoc} Twilio's records are asked. */
    @Override
    public List<Trace> traces(Miss miss) {
        return records.traces(miss);
    }

    @Override
    public Source<Arrival> arrivals() {
        return handset;
    }

    /** Keeps the list of texts that the customer has received. */
    @Override
    public void portray(String title) {
        String list = handset.sightings().stream()
                .map(seen -> seen.at() + "  " + seen.what().from() + "  "
                        + seen.what().text())
                .collect(Collectors.joining("\n", "Texts to " + number + "\n", "\n"));
        log.add(new Exchange(
                clock.instant(), Exchange.Kind.TWILIO, title, "text/plain", list.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            goodbye.run();
        }
    }
}
