package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import java.util.Set;

/** What became of a letter: the status that answered it, 0 when nothing did, and what went wrong in the product's words. */
public record Receipt(int status, String reason) {
    private static final Set<Integer> PASSING = Set.of(429, 500);

    boolean taken() {
        return status / 100 == 2;
    }

    /** A trouble that the product expects to pass. */
    boolean mayPass() {
        return PASSING.contains(status);
    }
}
