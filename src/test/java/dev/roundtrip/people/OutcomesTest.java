package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.trip.BrokenPromise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private final PaperDesk desk = new PaperDesk();
    private final Scenario scenario = new Scenario();
    private final Outcomes outcomes = new Outcomes(PaperDesk.held(scenario), scenario.means(desk.client()));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void what_no_rule_has_done_is_told_with_the_rule_to_look_for() {
        String remedy =
                "\nDo: Look whether the rule is on the desk and active for this inbox, and whether the desk's worker runs.";
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> outcomes.labelled("late"))
                .withMessage(
                        "Conversation 3 with the label 'late', set by a rule of the desk, was not seen within 12 s."
                                + remedy);
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> outcomes.prioritised("high"))
                .withMessageStartingWith("Conversation 3 with the priority 'high', set by a rule of the desk, was not");
    }

    @Test
    void only_the_team_lead_is_assigned_by_rules() {
        assertThatIllegalStateException()
                .isThrownBy(() -> outcomes.assignedToTheLead("Ines"))
                .withMessage("Rules assign Rosalind, the team lead, and not 'Ines': correct the step.");
    }

    @Test
    void a_conversation_that_is_with_no_person_is_told_with_its_status() {
        desk.status = "pending";
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(outcomes::openAndAnsweredByAgentsOnly)
                .withMessage("""
                        Conversation 3 with Maya should be open and is pending.
                        Cause: the conversation is not with a person.
                        Do: Look at the bot of the inbox and at rules that change the status.""");
    }

    @Test
    void what_somebody_else_said_is_quoted() {
        desk.says(3, "How did we do?", "");
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(outcomes::openAndAnsweredByAgentsOnly)
                .withMessageStartingWith(
                        "In conversation 3 nobody but the agents should have answered Maya, but the desk also said: \"How did we do?\".");
    }
}
