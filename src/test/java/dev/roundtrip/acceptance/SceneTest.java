package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SceneTest {
    @Test
    void a_scenario_whose_beginning_failed_says_so() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Scene().stage())
                .withMessage("The scenario has not begun: its first hook failed.");
    }

    @Test
    void a_run_whose_beginning_failed_says_so() {
        assertThatIllegalStateException()
                .isThrownBy(CurrentRun::get)
                .withMessage("No run is open: its beginning failed, see the first error of this build.");
    }
}
