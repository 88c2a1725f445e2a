package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class CastTest {
    @Test
    void a_customer_is_found_by_first_name_and_role() {
        assertThat(Cast.customer("Maya", "a friendly first-time buyer").fullName())
                .isEqualTo("Maya Lindqvist");
    }

    @Test
    void somebody_unknown_is_named_with_whom_that_may_mean() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Cast.customer("Maia"))
                .withMessage("Nobody in the cast is called 'Maia'. Did you mean 'Maya'?"
                        + " Use one of the cast or add a persona to it.");
    }

    @Test
    void a_wrong_introduction_is_told_with_the_right_one() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Cast.customer("Derek", "a happy buyer"))
                .withMessage("The scenario introduces Derek as 'a happy buyer', but the cast as"
                        + " 'a frustrated buyer of few words': make them agree.");
    }
}
