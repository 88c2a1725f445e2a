package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.NotRunHere;

/** How many segments the run has cost so far, answers included, and whether another text is within its limit. Thread-safe. */
final class SegmentBill {
    private final int limit;
    private int spent;

    SegmentBill(int limit) {
        this.limit = limit;
    }

    /**
     * Puts a text on the bill before it is sent.
     *
     * @throws NotRunHere when the run would cost more than it may; nothing is put on the bill then
     */
    synchronized void allow(String text) {
        int wanted = Segments.of(text).count();
        if (spent + wanted > limit) {
            throw new NotRunHere(
                    "the run has cost %d segments of SMS, and with the %d of the next text it would cost more than the %d of roundtrip.sms.segments. Raise that, or choose fewer SMS scenarios by roundtrip.tags"
                            .formatted(spent, wanted, limit));
        }
        spent += wanted;
    }

    /** Puts on the bill, whatever the limit says, what is sent in any case: the desk's answers, and the end of an opt-out. */
    synchronized void add(String text) {
        spent += Segments.of(text).count();
    }

    synchronized int spent() {
        return spent;
    }
}
