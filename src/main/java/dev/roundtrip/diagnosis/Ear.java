package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.DeskFeed;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.FeedState;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Counted;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * What the run itself has heard from the desk meanwhile; of others' messages it only counts.
 *
 * @param told what came by realtime or was found by polling
 * @param state how well realtime does
 * @param onlyPolled whether realtime still owes that message
 */
public record Ear(Source<DeskMessage> told, Supplier<FeedState> state, LongPredicate onlyPolled) {

    /** The run's feed. */
    public static Ear of(DeskFeed feed) {
        return new Ear(feed, feed::state, feed::onlyPolled);
    }

    List<Trace> traces(Miss miss) {
        List<Trace> traces = new ArrayList<>();
        long others = othersSince(miss);
        if (others > 0) {
            traces.add(new Trace(
                    Sign.WORKER_ALIVE,
                    "the run's own feed",
                    "Since it was sent, the desk took %s into inbox %d, which it does in the background."
                            .formatted(Counted.of(others, "other message"), miss.inboxId())));
        }
        FeedState now = state.get();
        boolean thisOne =
                miss.messageId().isPresent() && onlyPolled.test(miss.messageId().getAsLong());
        if (thisOne || now.onlyPolled() > 0 && now.frames() == 0) {
            traces.add(new Trace(
                    Sign.REALTIME_SILENT,
                    "the run's own feed",
                    "Realtime, %s, has told %s in all, and of %d only polling knows%s."
                            .formatted(
                                    now.confirmed() ? "though confirmed" : "which is not confirmed",
                                    Counted.of(now.frames(), "message"),
                                    Math.max(now.onlyPolled(), thisOne ? 1 : 0),
                                    thisOne ? ", this one among them" : "")));
        }
        return traces;
    }

    /**
     * A visitor's message is stored while they wait, so it says nothing of the background. Nor does one that polling has
     * only now found and that the desk, which tells whole seconds, may have taken before.
     */
    private long othersSince(Miss miss) {
        if (miss.missing() != Hop.SEEN_BY_DESK || miss.trip().channel() == Channel.WEB_CHAT) {
            return 0;
        }
        return miss.trip().proof(Hop.ACCEPTED).map(Proof::at).stream()
                .flatMap(since -> told.sightings().stream()
                        .filter(seen -> seen.at().isAfter(since)
                                && !seen.what().createdAt().isBefore(since)))
                .filter(seen -> seen.what().kind() == DeskMessage.Kind.INCOMING
                        && seen.what().inboxId() == miss.inboxId()
                        && seen.what()
                                .contactSourceId()
                                .filter(miss.identity()::equals)
                                .isEmpty()
                        && !seen.what().content().contains(miss.mark()))
                .map(seen -> seen.what().id())
                .distinct()
                .count();
    }
}
