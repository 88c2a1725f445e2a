package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TripTest {
    private final Trip trip = new Ledger().open(Direction.TO_DESK, Channel.SMS, "Derek", "Tomas", "Where is it?");

    @Test
    void the_last_proven_hop_is_the_last_one_without_a_gap() {
        trip.prove(Hop.SENT, "SM1", Instant.EPOCH, "Derek");
        trip.prove(Hop.SEEN_BY_DESK, "message 1", Instant.EPOCH, "the desk");
        assertThat(trip.lastProven()).map(Proof::hop).contains(Hop.SENT);
        assertThat(trip.firstMissing()).contains(Hop.ACCEPTED);
    }

    @Test
    void the_first_proof_counts() {
        trip.prove(Hop.SENT, "SM1", Instant.EPOCH, "Derek");
        trip.prove(Hop.SENT, "SM2", Instant.MAX, "Derek");
        assertThat(trip.proof(Hop.SENT)).map(Proof::id).contains("SM1");
    }

    @Test
    void a_hop_of_the_other_way_is_refused() {
        assertThatThrownBy(() -> trip.prove(Hop.RECEIVED, "x", Instant.EPOCH, "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("received by the customer");
    }
}
