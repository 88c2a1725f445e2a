package dev.roundtrip.desk;

import dev.roundtrip.trip.ExchangeLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks, keeps what was said, and lets only a good answer through. */
final class DeskLine {
    private final DeskWire wire;
    private final ExchangeLog log;
    private final Clock clock;
    private final Transcript transcript;
    private final Refusals refusals;

    DeskLine(DeskWire wire, ExchangeLog log, Clock clock) {
        this.wire = wire;
        this.log = log;
        this.clock = clock;
        this.transcript = new Transcript(wire.access());
        this.refusals = new Refusals(wire.access());
    }

    DeskLine recordingTo(ExchangeLog other) {
        return new DeskLine(wire, other, clock);
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
                .orElseThrow(() -> refusals.notAChatwoot(request, reply));
    }

    /** For what is answered with nothing, or with nothing of interest. */
    void tell(DeskRequest request) {
        DeskReply reply = carried(request);
        if (reply.contentType().contains("html") && !reply.body().isBlank()) {
            throw refusals.notAChatwoot(request, reply);
        }
    }

    private DeskReply carried(DeskRequest request) {
        Instant began = clock.instant();
        DeskReply reply;
        try {
            reply = wire.carry(request);
        } catch (DeskTrouble trouble) {
            log.add(transcript.unanswered(request, trouble, began, since(began)));
            throw trouble;
        }
        log.add(transcript.answered(request, reply, began, since(began)));
        if (!reply.succeeded()) {
            throw refusals.refused(request, reply);
        }
        return reply;
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }
}
