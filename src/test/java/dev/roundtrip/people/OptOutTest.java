package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.OpeningHours;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.waiting.Sightings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptOutTest {
    private static final InboxHolds STUCK = new InboxHolds() {
        @Override
        public void take(long inboxId) {}

        @Override
        public void noteHours(long inboxId, OpeningHours before) {}

        @Override
        public void giveBack(long inboxId) {
            throw new IllegalStateException("The hours are stuck.");
        }
    };

    private final Scenario scenario = new Scenario();
    private final Sightings<DeskMessage> told = new Sightings<>();
    private final PaperDesk desk = new PaperDesk();
    private final Stage stage = scenario.stage(desk.client(), STUCK, told, Channel.SMS);

    @BeforeEach
    void derekTexts() {
        stage.introduce("Derek", "a frustrated buyer of few words");
        stage.customer("Derek", Channel.SMS).writes(Draft.opening(null, "Where is it?"));
        onTheDesk(1, phone().sent.get(0).text());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_word_that_a_limit_of_the_run_keeps_back_ends_as_not_run_and_nothing_is_to_be_ended() {
        phone().refusesToSend(new NotRunHere("the run has cost enough"));

        assertThatIllegalStateException()
                .isThrownBy(() -> stage.optOut().wants("Derek", "STOP"))
                .withMessage("Not run here: SMS, the run has cost enough.");

        stage.close();
        assertThat(texts()).containsExactly("Where is it?\n(ref k7m2x-2)");
    }

    @Test
    void who_opted_out_is_opted_in_again_though_the_closed_line_can_not_be_opened() {
        stage.closeTheLine("Nobody is here.");
        onTheDesk(2, "STOP");
        stage.optOut().wants("Derek", "STOP");
        onTheDesk(3, "START");

        assertThatIllegalStateException().isThrownBy(stage::close).withMessage("The hours are stuck.");

        assertThat(texts()).containsExactly("Where is it?\n(ref k7m2x-2)", "STOP", "START");
        assertThat(phone().closed()).isTrue();
    }

    private PaperChannel phone() {
        return scenario.places.get(0);
    }

    private List<String> texts() {
        return phone().sent.stream().map(Draft::text).toList();
    }

    private void onTheDesk(long id, String text) {
        told.add(
                new DeskMessage(
                        id,
                        PaperDesk.CONVERSATION,
                        1L + Channel.SMS.ordinal(),
                        DeskMessage.Kind.INCOMING,
                        false,
                        text,
                        "sent",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(phone().identity()),
                        Optional.empty(),
                        Scenario.NOW,
                        false,
                        List.of(),
                        Optional.empty()),
                Scenario.NOW);
    }
}
