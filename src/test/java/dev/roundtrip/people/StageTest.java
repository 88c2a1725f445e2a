package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.trip.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StageTest {
    private final Scenario scenario = new Scenario();
    private final Stage stage = scenario.stage(Channel.EMAIL, Channel.SMS);

    @BeforeEach
    void introduce() {
        stage.introduce("Maya", "a friendly first-time buyer");
        stage.introduce("Derek", "a frustrated buyer of few words");
    }

    @Test
    void who_was_not_introduced_can_not_act() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.customer("Priya", Channel.SMS))
                .withMessage("Priya was not introduced: begin the scenario with 'Given Priya, …'.");
    }

    @Test
    void a_channel_that_is_not_under_test_is_named_with_its_setting() {
        assertThatExceptionOfType(ChannelTrouble.class)
                .isThrownBy(() -> stage.customer("Maya", Channel.WEB_CHAT))
                .withMessage(
                        "The channel web chat is not under test in this run: add 'webchat' to roundtrip.channels.");
    }

    @Test
    void a_customer_is_answered_only_where_they_wrote() {
        stage.customer("Maya", Channel.EMAIL).writes(Draft.opening("Order", "Hello!"));
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.reader("Maya", Channel.SMS))
                .withMessage(
                        "Maya has not written by SMS in this scenario, so nobody can have answered there: correct the step.");
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.deskSide("Maya").holdsOneOpenConversation(Channel.SMS))
                .withMessage("Maya wrote by e-mail, so the step can't ask for the inbox of SMS.");
        assertThat(scenario.places).hasSize(1);
    }

    @Test
    void a_customer_may_write_on_several_channels() {
        stage.customer("Maya", Channel.EMAIL).writes(Draft.opening("Order", "Hello!"));
        stage.customer("Maya", Channel.SMS).writes(Draft.opening(null, "Hello?"));
        assertThat(scenario.places).hasSize(2);
    }

    @Test
    void nobody_can_be_answered_before_somebody_wrote() {
        stage.customer("Maya", Channel.EMAIL);
        String sentence = "No customer has written yet: put a step before in which one does.";
        assertThatIllegalStateException().isThrownBy(stage::agent).withMessage(sentence);
        assertThatIllegalStateException().isThrownBy(stage::deskSide).withMessage(sentence);
        assertThatIllegalStateException().isThrownBy(stage::customer).withMessage(sentence);
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.deskSide("Derek"))
                .withMessage("Derek has not written yet: put a step before in which they do.");
    }

    @Test
    void the_desk_can_not_show_what_it_is_not_known_to_hold() {
        stage.customer("Maya", Channel.EMAIL).writes(Draft.opening("Order", "Hello!"));
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.deskSide().addsTheMessage())
                .withMessage("Maya's conversation on the desk is not known yet:"
                        + " put a step before in which the desk holds it.");
    }

    @Test
    void the_scenario_is_about_whoever_wrote_last() {
        stage.customer("Maya", Channel.EMAIL).writes(Draft.opening("Order", "Hello!"));
        stage.customer("Derek", Channel.SMS).writes(Draft.opening(null, "Late."));
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.customer().answer())
                .withMessageStartingWith("Derek");
        stage.customer("Maya", Channel.EMAIL).writes(Draft.opening("Order", "And?"));
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.customer().answer())
                .withMessageStartingWith("Maya");
    }

    @Test
    void every_place_is_given_back_even_when_one_fails() {
        stage.customer("Maya", Channel.EMAIL);
        stage.customer("Derek", Channel.SMS);
        scenario.places.forEach(place -> place.refusesToClose(new IllegalStateException("The door is stuck.")));
        assertThatIllegalStateException()
                .isThrownBy(stage::close)
                .withMessage("The scenario could not be tidied up: The door is stuck.");
        assertThat(scenario.places).hasSize(2).allMatch(PaperChannel::closed);
    }
}
