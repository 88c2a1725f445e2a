package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.waiting.Stop;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Texts from a number of ours, as a phone would: what the carrier does with them is proved as well. */
final class ThroughTwilio implements Outgoing {
    private final TwilioAccess access;
    private final String number;
    private final TwilioRestClient client;
    private final SentTexts sent;
    private final SegmentBill bill;
    private final Clock clock;

    ThroughTwilio(
            TwilioAccess access,
            String number,
            TwilioRestClient client,
            SentTexts sent,
            SegmentBill bill,
            Clock clock) {
        this.access = access;
        this.number = number;
        this.client = client;
        this.sent = sent;
        this.bill = bill;
        this.clock = clock;
    }

    @Override
    public Receipt send(String text) {
        pay(text);
        Instant begun = clock.instant();
        try {
            Message record = Message.creator(new PhoneNumber(access.deskNumber()), new PhoneNumber(number), text)
                    .create(client);
            Instant accepted = clock.instant();
            sent.add(record);
            return new Receipt(
                    record.getSid(), begun, accepted, provider(record.getStatus(), text), access.deskNumber());
        } catch (RuntimeException refused) {
            throw TwilioTrouble.with("the text from %s to %s".formatted(number, access.deskNumber()), access, refused);
        }
    }

    /** A word that ends an opt-out always goes: unsent, the number would stay opted out for every later run. */
    private void pay(String text) {
        if (OptOutWords.optsIn(text)) {
            bill.add(text);
        } else {
            bill.allow(text);
        }
    }

    private static String provider(Message.Status status, String text) {
        Segments segments = Segments.of(text);
        return "Twilio, " + status + (segments.count() > 1 ? ", in " + segments : "");
    }

    /** What Twilio or the carrier does not carry for our own account and number is the set-up's. */
    @Override
    public Optional<Stop> lost(Receipt receipt) {
        return sent.lost(receipt.id()).map(why -> new Stop(why, true));
    }
}
