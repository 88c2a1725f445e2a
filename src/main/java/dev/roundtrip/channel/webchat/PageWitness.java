package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Held;
import dev.roundtrip.channel.webchat.browser.NothingSeen;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The visitor's page, asked what it shows of a message, and the desk, asked with the visitor's session what it should show. */
final class PageWitness implements Witness {
    static final String PAGE = "the visitor's page";
    private static final String API = "the desk, asked as the widget asks";

    private final ChatWindow window;
    private final String visitor;
    private final VisitorApi desk;

    PageWitness(ChatWindow window, String visitor, VisitorApi desk) {
        this.window = window;
        this.visitor = visitor;
        this.desk = desk;
    }

    @Override
    public List<Trace> traces(Miss miss) {
        if (miss.missing() != Hop.SEEN_BY_DESK && miss.missing() != Hop.RECEIVED) {
            return List.of();
        }
        try {
            Optional<Reading> reading = window.reading();
            if (reading.isEmpty()) {
                return List.of(new Trace(Sign.OWN_TROUBLE, PAGE, "There is no chat window on it any more."));
            } else if (reading.get().visitor().filter(visitor::equals).isEmpty()) {
                return List.of(new Trace(
                        Sign.OWN_TROUBLE,
                        PAGE,
                        "It does not hold the session of visitor %s any more.".formatted(visitor)));
            }
            List<Trace> shown = miss.missing() == Hop.RECEIVED ? shown(miss, reading.get()) : List.of();
            return shown.isEmpty() ? List.of(held(miss)) : shown;
        } catch (NothingSeen unread) {
            return List.of(new Trace(Sign.UNASKED, PAGE, unread.getMessage()));
        } catch (ChannelTrouble dead) {
            return List.of(new Trace(Sign.OWN_TROUBLE, PAGE, dead.getMessage()));
        }
    }

    private static List<Trace> shown(Miss miss, Reading reading) {
        return Held.traces(
                PAGE,
                miss,
                reading.state().of(Bubble.Side.DESK).stream()
                        .map(bubble -> new Held("bubble " + bubble.id(), bubble.text(), Optional.empty()))
                        .toList());
    }

    private Trace held(Miss miss) {
        Optional<String> session = window.session();
        if (session.isEmpty()) {
            return new Trace(Sign.OWN_TROUBLE, PAGE, "It has no session any more.");
        }
        try {
            return desk.messages(window.host().frame(), session.get()).stream()
                    .filter(line -> line.text().contains(miss.mark()))
                    .findFirst()
                    .map(line -> new Trace(
                            Sign.HELD_FOR_VISITOR,
                            API,
                            "It gives visitor %s the message, as number %d.".formatted(visitor, line.id())))
                    .orElseGet(() -> new Trace(
                            Sign.NOT_THERE,
                            API,
                            "It has no message with %s for visitor %s.".formatted(miss.mark(), visitor)));
        } catch (IOException unanswered) {
            return new Trace(Sign.UNASKED, API, "It could not be asked: %s.".formatted(unanswered.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Trace(Sign.UNASKED, API, "The run was stopped meanwhile.");
        }
    }
}
