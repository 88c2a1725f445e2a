package dev.roundtrip.trip;

import java.time.Instant;
import java.util.List;

/** Where a scenario's people put down what happens, for the report; {@code evidence} implements it. Thread-safe. */
public interface Chronicle extends ExchangeLog {
    /** The ledgers of all messages of the scenario. */
    Ledger ledger();

    /** The subject of a message that has one. */
    void about(Trip trip, String subject);

    /** What goes with a message besides its words. */
    void files(Trip trip, List<Attachment> files);

    /** What went with that message was compared at its other end, and is the same byte for byte. */
    void filesSame(Trip trip);

    /** That message reaches its reader by another channel than the one to which it belongs. */
    void carried(Trip trip, Channel by);

    /** How long this hop may take; said before it is waited for. */
    void allow(Trip trip, Hop hop, Budget budget);

    /** Whether that message is in the thread to which it belongs, where somebody has looked. */
    void threaded(Trip trip, boolean same);

    /** The number of a conversation on the desk in which the scenario's messages are. */
    void conversation(Channel channel, long number);

    /** A private note beside the conversation. */
    void note(String author, String text, Instant at);

    /** That note was read by somebody whom it was not for. */
    void noteReached(String text, String reader, Instant at);

    /** Something that was missed in the scenario was there when it was looked for after the run; told when all is over. */
    void late(String sentence);

    /**
     * Something else that the desk shows.
     *
     * @param what "Label", "Priority"
     * @param value "order-status"
     * @param madeBy rule, product or agent
     */
    void fact(String what, String value, String madeBy);

    /** What an answer had to say and must not say. */
    void judged(Judgement judgement);

    /** Whose words the answers are, and what that proves; as a sentence. */
    void worded(String sentence);

    /** Something besides the hops was there in time, but later than it should be; as a sentence. */
    void slow(String sentence);

    /** A sentence that the reader should know: which wording was drawn, what could not be looked at. */
    void remark(String sentence);

    /** What a person decided on a draft. */
    void reviewed(Review review);
}
