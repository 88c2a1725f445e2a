package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Stop;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MeansTest {
    private final Sightings<DeskMessage> told = new Sightings<>();
    private final Means means = new Scenario().means(told);

    @Test
    void what_somebody_deleted_and_what_the_desk_gave_up_can_not_come_any_more() {
        answer(12, "sent", Optional.empty(), true);
        answer(13, "failed", Optional.of("20003 Authenticate "), false);
        answer(14, "failed", Optional.empty(), false);
        answer(15, "sent", Optional.empty(), false);

        assertThat(means.givenUp(OptionalLong.of(12)))
                .hasValue(new Stop("Somebody deleted the answer on the desk.", false));
        assertThat(means.givenUp(OptionalLong.of(13)))
                .hasValue(new Stop("The desk gave it up: \"20003 Authenticate\".", false));
        assertThat(means.givenUp(OptionalLong.of(14)))
                .hasValue(new Stop("The desk gave it up: \"it gives no reason\".", false));
        assertThat(means.givenUp(OptionalLong.of(15))).isEmpty();
    }

    private void answer(long id, String status, Optional<String> error, boolean deleted) {
        told.add(
                new DeskMessage(
                        id,
                        3,
                        5,
                        DeskMessage.Kind.OUTGOING,
                        false,
                        "It is on its way.",
                        status,
                        Optional.empty(),
                        error,
                        Optional.empty(),
                        Optional.empty(),
                        Scenario.NOW,
                        deleted,
                        List.of(),
                        Optional.empty()),
                Scenario.NOW);
    }
}
