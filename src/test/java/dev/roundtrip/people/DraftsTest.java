package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.trip.Channel;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private final Scenario scenario = new Scenario();
    private final Means means = scenario.means();
    private final Drafts drafts = new Drafts(means);
    private final Agent tomas = new Agent(
            Cast.AGENT,
            null,
            new Correspondence(
                    Cast.customer("Maya"),
                    new PaperChannel(Channel.EMAIL, Scenario.NOW),
                    5,
                    new Tags("k7m2x"),
                    scenario),
            means);

    @Test
    void without_a_draft_there_is_nothing_to_decide_on() {
        assertThatIllegalStateException()
                .isThrownBy(() -> drafts.approvedBy(tomas))
                .withMessage("There is no draft to decide on: put a step before in which somebody drafts an answer.");
    }

    @Test
    void without_a_decision_there_is_nothing_to_grade() {
        assertThatIllegalStateException()
                .isThrownBy(() -> drafts.gradedBy(tomas, Map.of("tone", "5", "accuracy", "4", "policy", "3")))
                .withMessage(
                        "Nobody has decided on a draft yet: put a step before in which an agent approves, edits or rejects one.");
    }

    @Test
    void a_grade_is_a_whole_number_from_1_to_5() {
        assertThatIllegalStateException()
                .isThrownBy(() -> drafts.gradedBy(tomas, Map.of("tone", "6")))
                .withMessage("The grade for tone is '6': give a whole number from 1 to 5.");
    }

    @Test
    void what_the_run_has_not_set_up_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Provisions(Map.of("Press", 3L), OptionalLong.empty()).team("Moon"))
                .withMessage("The run has set up no team 'Moon' on the desk. There are [Press]:"
                        + " use one of them, or add it to the rules of the suite.");
        assertThatIllegalStateException()
                .isThrownBy(() -> Provisions.none().teamLead())
                .withMessage("The run knows no team lead on the desk: tag the scenario @needs=team-lead.");
        assertThatIllegalStateException()
                .isThrownBy(means::secondDesk)
                .withMessage("There is no second agent in this run: tag the scenario @needs=second-agent.");
    }
}
