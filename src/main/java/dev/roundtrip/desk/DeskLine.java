package dev.roundtrip.desk;

import dev.roundtrip.desk.DeskTrouble.Cause;
import dev.roundtrip.trip.ExchangeLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks, keeps what was said, and lets only a good answer through. */
final class DeskLine {
    private final DeskWire wire;
    private final ExchangeLog log;
    private final Clock clock;
    private final Optional<Throttled> patience;
    private final Consumer<DeskTrouble> heldOff;
    private final Transcript transcript;
    private final Refusals refusals;

    DeskLine(DeskWire wire, Clock clock, Optional<Throttled> patience) {
        this(wire, ExchangeLog.none(), clock, patience, throttled -> {});
    }

    private DeskLine(
            DeskWire wire, ExchangeLog log, Clock clock, Optional<Throttled> patience, Consumer<DeskTrouble> heldOff) {
        this.wire = wire;
        this.log = log;
        this.clock = clock;
        this.patience = patience;
        this.heldOff = heldOff;
        this.transcript = new Transcript(wire.access());
        this.refusals = new Refusals(wire.access());
    }

    /** Throttled is told when the desk asks for longer than is waited; it may end the scenario itself. */
    DeskLine recordingTo(ExchangeLog other, Consumer<DeskTrouble> throttled) {
        return new DeskLine(wire, other, clock, patience, throttled);
    }

    DeskAccess access() {
        return wire.access();
    }

    /** The JSON answered. */
    Fields ask(DeskRequest request) {
        DeskReply reply = carried(request);
        if (!reply.isJson()) {
            throw refusals.notAChatwoot(request, reply);
        }
        return Fields.tree(reply.body())
                .map(tree -> new Fields(tree, request.toString(), ""))
                .orElseThrow(() -> refusals.unreadable(request, reply));
    }

    /** For what is answered with nothing, or with nothing of interest. */
    void tell(DeskRequest request) {
        DeskReply reply = carried(request);
        if (reply.contentType().contains("html") && !reply.body().isBlank()) {
            throw refusals.notAChatwoot(request, reply);
        }
    }

    private DeskReply carried(DeskRequest request) {
        DeskReply first = once(request);
        DeskReply reply = first.status() == Throttled.TOO_MANY
                ? patience.map(waiting -> waiting.wait(request.throttle(), first, () -> once(request)))
                        .orElse(first)
                : first;
        if (reply.succeeded()) {
            return reply;
        }
        DeskTrouble trouble = refusals.refused(request, reply);
        if (trouble.why() == Cause.THROTTLED) {
            heldOff.accept(trouble);
        }
        throw trouble;
    }

    private DeskReply once(DeskRequest request) {
        Instant began = clock.instant();
        DeskReply reply;
        try {
            reply = wire.carry(request);
        } catch (DeskTrouble trouble) {
            log.add(transcript.unanswered(request, trouble, began, since(began)));
            throw trouble;
        }
        log.add(transcript.answered(request, reply, began, since(began)));
        return reply;
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }
}
