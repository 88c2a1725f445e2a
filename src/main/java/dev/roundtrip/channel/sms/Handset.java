package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What came to one customer's number since it was lent, looked at where the {@link CustomersEnd} is.
 * What was listed already when it was lent does not count. Twilio dates by its own clock, so a machine ahead of it asks
 * from some minutes before.
 */
final class Handset implements Source<Arrival> {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final TwilioAccess access;
    private final String number;
    private final CustomersEnd end;
    private final TwilioRestClient client;
    private final SegmentBill bill;
    private final Clock clock;
    private final Instant since;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Sightings<Arrival> arrivals = new Sightings<>();
    private final SentTexts sent;

    Handset(
            TwilioAccess access,
            String number,
            CustomersEnd end,
            TwilioRestClient client,
            SegmentBill bill,
            Clock clock) {
        this.access = access;
        this.number = number;
        this.end = end;
        this.client = client;
        this.bill = bill;
        this.clock = clock;
        this.since = clock.instant().minus(SKEW).truncatedTo(ChronoUnit.SECONDS);
        this.sent = new SentTexts(access);
    }

    /** Takes what is there already as known: it came to whoever had the number before. */
    void forget() {
        list().forEach(record -> known.add(record.getSid()));
    }

    SentTexts sent() {
        return sent;
    }

    /** Looks once at what came and at what became of the customer's own texts. */
    void look() {
        try {
            List<Message> records = list().stream()
                    .filter(record -> end.counts(record, access.deskNumber()))
                    .toList();
            Instant at = clock.instant();
            records.stream()
                    .filter(record -> known.add(record.getSid()))
                    .map(this::arrival)
                    .forEach(arrival -> {
                        bill.add(arrival.text());
                        arrivals.add(arrival, at);
                    });
            sent.look(client);
            arrivals.trouble(null);
        } catch (RuntimeException blind) {
            arrivals.trouble(TwilioTrouble.sentence("the question what came to " + number, access, blind));
        }
    }

    /** Records since shortly before the number was lent, oldest first. */
    private List<Message> list() {
        List<Message> counted = new ArrayList<>();
        for (Message record : Message.reader()
                .setTo(new PhoneNumber(number))
                .setDateSentAfter(since.atZone(ZoneOffset.UTC))
                .setPageSize(50L)
                .read(client)) {
            if (!dated(record).isBefore(since)) {
                counted.add(record);
            }
        }
        // Twilio lists the newest first; within a second only its order tells.
        Collections.reverse(counted);
        counted.sort(Comparator.comparing(this::dated));
        return counted;
    }

    private Instant dated(Message record) {
        return Optional.ofNullable(record.getDateSent())
                .or(() -> Optional.ofNullable(record.getDateCreated()))
                .map(ZonedDateTime::toInstant)
                .orElse(since);
    }

    private Arrival arrival(Message record) {
        String from = String.valueOf(record.getFrom());
        String text = record.getBody() == null ? "" : record.getBody();
        return new Arrival(record.getSid(), text, from, "", Set.of(from), end.place(number));
    }

    @Override
    public List<Sighting<Arrival>> sightings() {
        return arrivals.sightings();
    }

    @Override
    public void refresh() {
        look();
        arrivals.trouble().ifPresent(blind -> {
            throw new IllegalStateException(blind);
        });
    }

    /** Why nothing can be seen, or else why nothing may come: an own text that was not delivered draws no answer. */
    @Override
    public Optional<String> trouble() {
        return arrivals.trouble().or(sent::trouble);
    }
}
