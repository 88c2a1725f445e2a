package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Phone;
import dev.roundtrip.trip.Phone.Text;
import dev.roundtrip.waiting.Sighting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What a customer's phone shows: the texts that were written on it, and those that came. */
final class Screen {
    private final String number;
    private final String desk;
    private final Handset handset;
    private final List<Own> own = new CopyOnWriteArrayList<>();

    Screen(String number, String desk, Handset handset) {
        this.number = number;
        this.desk = desk;
        this.handset = handset;
    }

    /** A text that was taken on its way. */
    void sent(String words, Receipt receipt) {
        own.add(new Own(words, receipt.sent(), receipt.id(), "taken by " + receipt.provider()));
    }

    /** A text that nobody took. */
    void refused(String words, Instant at) {
        own.add(new Own(words, at, "", "not sent"));
    }

    Phone phone() {
        return new Phone(
                number,
                Stream.concat(
                                own.stream().map(this::text),
                                handset.sightings().stream().map(Screen::text))
                        .sorted(Comparator.comparing(Text::at))
                        .toList());
    }

    private Text text(Own sent) {
        return text(
                sent.at(),
                true,
                desk,
                sent.words(),
                handset.sent().state(sent.sid()).orElse(sent.state()));
    }

    private static Text text(Sighting<Arrival> seen) {
        return text(seen.at(), false, seen.what().from(), seen.what().text(), "received");
    }

    private static Text text(Instant at, boolean own, String with, String words, String state) {
        return new Text(
                at,
                own,
                with,
                words,
                Segments.ends(words),
                Segments.of(words).encoding().title(),
                state,
                List.of());
    }

    /** Whatever is known of a text when it goes; of one that Twilio has, more will be known. */
    private record Own(String words, Instant at, String sid, String state) {}
}
