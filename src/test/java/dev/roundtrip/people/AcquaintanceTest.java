package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.trip.BrokenPromise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcquaintanceTest {
    private final PaperDesk desk = new PaperDesk();
    private final Scenario scenario = new Scenario();
    private final Correspondence maya = PaperDesk.held(scenario);
    private final Acquaintance acquaintance = new Acquaintance(maya, scenario.means(desk.client()));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void one_contact_for_two_people_is_told_with_its_number() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> acquaintance.isSomebodyElseThan(maya))
                .withMessageStartingWith(
                        "The desk should take Maya for somebody new, but holds the message as one of Maya's, contact 5.\nCause: the desk takes one person for another.");
    }

    @Test
    void conversations_that_are_not_taken_for_one_customers_are_counted() {
        assertThatCode(() -> acquaintance.hasConversations(1)).doesNotThrowAnyException();
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> acquaintance.hasConversations(2))
                .withMessageStartingWith(
                        "The desk should know 2 conversations with Maya as those of one customer, and knows 1: [3].");
    }

    @Test
    void what_was_noted_and_is_not_shown_is_told_with_what_is() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> acquaintance.showsTier("vip"))
                .withMessageStartingWith(
                        "The desk should show everybody 'vip' as roundtrip_tier of Maya, and shows nothing.");
        desk.tier = "standard";
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> acquaintance.showsTier("vip"))
                .withMessageContaining(
                        "of Maya, and shows 'standard'.\nCause: what was noted about the customer is not");
    }
}
