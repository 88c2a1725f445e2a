package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Carrying;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One customer's phone: sends from their own number and reads what came to it. */
public final class SmsChannel implements CustomerChannel {
    private final String number;
    private final Outgoing outgoing;
    private final Pacing pacing;
    private final Handset handset;
    private final Screen screen;
    private final Witness records;
    private final ExchangeLog log;
    private final Clock clock;
    private final Runnable goodbye;
    private final AtomicBoolean closed = new AtomicBoolean();

    SmsChannel(
            String number,
            Outgoing outgoing,
            Pacing pacing,
            Handset handset,
            Screen screen,
            Witness records,
            ExchangeLog log,
            Clock clock,
            Runnable goodbye) {
        this.number = number;
        this.outgoing = outgoing;
        this.pacing = pacing;
        this.handset = handset;
        this.screen = screen;
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

    /** Sends the text, no sooner than the pace allows; a subject does not exist here, and the pair of numbers is the thread. */
    @Override
    public Receipt send(Draft draft) {
        Carrying.require(Channel.SMS, draft);
        pacing.await(number);
        try {
            Receipt receipt = outgoing.send(draft.text());
            screen.sent(draft.text(), receipt);
            return receipt;
        } catch (RuntimeException refused) {
            screen.refused(draft.text(), clock.instant());
            throw refused;
        }
    }

    @Override
    public Optional<Stop> lost(Receipt receipt) {
        return outgoing.lost(receipt);
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

    /** Keeps all texts in both directions: a phone shows the same whenever it is looked at. */
    @Override
    public void portray(Moment moment) {
        log.phone(screen.phone());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            goodbye.run();
        }
    }
}
