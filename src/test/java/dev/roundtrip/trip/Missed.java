package dev.roundtrip.trip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A message of Maya's, or an answer to her, of which one hop was waited for in vain. */
public final class Missed {
    public static final String MARK = "(ref k7m2x-4)";
    public static final String TEXT = "Where is my order RT-10442? It should have been here on Monday.\n" + MARK;

    private final Channel channel;
    private final Hop hop;
    private final Instant sent;
    private String identity = "maya@mail.example";
    private long inbox = 7;
    private OptionalLong conversation = OptionalLong.empty();
    private OptionalLong message = OptionalLong.empty();
    private String mark = MARK;
    private String provider = "SM1";
    private List<Witness> witnesses = List.of();

    private Missed(Channel channel, Hop hop, Instant sent) {
        this.channel = channel;
        this.hop = hop;
        this.sent = sent;
    }

    public static Missed of(Channel channel, Hop hop, Instant sent) {
        return new Missed(channel, hop, sent);
    }

    public static Missed of(Channel channel, Hop hop) {
        return of(channel, hop, Instant.parse("2026-05-04T10:00:00Z"));
    }

    public Missed by(String customer, long inboxId) {
        identity = customer;
        inbox = inboxId;
        return this;
    }

    public Missed as(long conversationId, long messageId) {
        conversation = OptionalLong.of(conversationId);
        message = OptionalLong.of(messageId);
        return this;
    }

    public Missed marked(String own) {
        mark = own;
        return this;
    }

    public Missed knownAs(String providerId) {
        provider = providerId;
        return this;
    }

    public Missed seenBy(Witness... all) {
        witnesses = List.of(all);
        return this;
    }

    public Miss miss() {
        boolean toDesk = Direction.TO_DESK.hops().contains(hop);
        Trip trip = new Ledger()
                .open(
                        toDesk ? Direction.TO_DESK : Direction.TO_CUSTOMER,
                        channel,
                        toDesk ? "Maya" : "Tomas",
                        toDesk ? "Tomas" : "Maya",
                        TEXT.replace(MARK, mark));
        trip.direction().hops().stream()
                .takeWhile(before -> before != hop)
                .forEach(before -> trip.prove(before, "id-" + before.ordinal(), sent, "the source of it"));
        return new Miss(
                trip,
                hop,
                "It was not seen.",
                mark,
                identity,
                inbox,
                conversation,
                message,
                Optional.of(provider),
                sent.plusSeconds(5),
                witnesses);
    }
}
