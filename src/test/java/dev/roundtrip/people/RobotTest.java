package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.desk.HookEvent;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.waiting.Sightings;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RobotTest {
    private final PaperDesk desk = new PaperDesk();
    private final Scenario scenario = new Scenario();
    private final Correspondence maya = PaperDesk.held(scenario);
    private final Sightings<HookEvent> told = new Sightings<>();
    private final Robot robot =
            new Robot(new HelpCentre(null, 1, desk.client(), told), maya, scenario.means(desk.client()));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_bot_that_is_not_told_is_told_with_what_its_address_needs() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(robot::handsOver)
                .withMessageStartingWith(
                        "What Maya wrote, told to the bot, was not seen within 2 s.\nDo: Look at the bot's address")
                .withMessageContaining("roundtrip.callback.url");
    }

    @Test
    void a_conversation_that_did_not_leave_the_bot_is_told_with_its_status() {
        told.add(
                new HookEvent(
                        "message_created", 3, 1, "incoming", maya.question().text(), Optional.of("Maya")),
                PaperDesk.BEFORE);
        assertThatCode(robot::handsOver).doesNotThrowAnyException();
        desk.status = "pending";
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(robot::handsOver)
                .withMessageStartingWith(
                        "Conversation 3 should be open and is pending.\nCause: the conversation is not with a person.");
    }
}
