package dev.roundtrip.channel.sms;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Proof;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Twilio's records of our numbers, asked for once each. Throws what twilio-java throws. */
final class Records {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final long MOST = 200;
    private static final int PAGE = 1000;

    private final TwilioRestClient client;

    Records(TwilioRestClient client) {
        this.client = client;
    }

    /** The record of that SID; empty when this account has none. */
    Optional<Message> of(String sid) {
        return found(() -> Message.fetcher(sid).fetch(client));
    }

    /** What is asked for; empty when Twilio says that there is none. */
    static <T> Optional<T> found(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (ApiException refused) {
            if (refused.getStatusCode() != null && refused.getStatusCode() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The account's numbers, as many as one page holds. */
    List<IncomingPhoneNumber> all() {
        return StreamSupport.stream(
                        IncomingPhoneNumber.reader()
                                .pageSize(PAGE)
                                .limit(PAGE)
                                .read(client)
                                .spliterator(),
                        false)
                .toList();
    }

    /** The number as this account owns it; empty when it does not. */
    Optional<IncomingPhoneNumber> owned(String number) {
        return StreamSupport.stream(
                        IncomingPhoneNumber.reader()
                                .setPhoneNumber(new PhoneNumber(number))
                                .limit(MOST)
                                .read(client)
                                .spliterator(),
                        false)
                .filter(owned -> number.equals(String.valueOf(owned.getPhoneNumber())))
                .findFirst();
    }

    /** What came to that number since the message was sent. */
    List<Message> cameTo(String number, Miss miss) {
        return inbound(Message.reader().setTo(new PhoneNumber(number)), miss);
    }

    /** What came from that number to numbers of this account since the message was sent. */
    List<Message> cameFrom(String number, Miss miss) {
        return inbound(Message.reader().setFrom(new PhoneNumber(number)), miss);
    }

    private List<Message> inbound(com.twilio.rest.api.v2010.account.MessageReader reader, Miss miss) {
        Instant since = begin(miss);
        List<Message> found = new ArrayList<>();
        for (Message record : reader.setDateSentAfter(since.atZone(ZoneOffset.UTC))
                .setPageSize(50L)
                .limit(MOST)
                .read(client)) {
            if (record.getDirection() == Message.Direction.INBOUND
                    && !dated(record).orElse(since).isBefore(since)) {
                found.add(record);
            }
        }
        return found;
    }

    static Optional<Instant> dated(Message record) {
        return Optional.ofNullable(record.getDateSent())
                .or(() -> Optional.ofNullable(record.getDateCreated()))
                .map(date -> date.toInstant());
    }

    private static Instant begin(Miss miss) {
        return miss.trip().proofs().stream()
                .map(Proof::at)
                .min(Instant::compareTo)
                .orElse(miss.deadline())
                .minus(SKEW)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
