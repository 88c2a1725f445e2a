package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Stop;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final Instant BEFORE = Scenario.NOW.minusSeconds(10);

    private final Scenario scenario = new Scenario();
    private final Promises promises = scenario.promises();
    private final Sightings<String> desk = new Sightings<>();
    private final Correspondence derek = new Correspondence(
            Cast.customer("Derek"), new PaperChannel(Channel.SMS, BEFORE), 5, new Tags("k7m2x"), scenario);
    private Letter letter;

    private final Expectation<String> expected =
            Expectation.of("Derek's message on the desk", desk, "it"::equals, BEFORE, Budget.seconds(1, 2));

    @BeforeEach
    void write() {
        derek.write(Draft.opening(null, "Late."));
        letter = derek.question();
    }

    @Test
    void what_came_in_time_is_handed_on() {
        desk.add("it", BEFORE.plusSeconds(2));
        assertThat(promises.owed(derek, letter, Hop.SEEN_BY_DESK, expected).what())
                .isEqualTo("it");
    }

    @Test
    void a_broken_promise_tells_expected_seen_last_hop_first_missing_cause_and_remedy() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> promises.owed(derek, letter, Hop.SEEN_BY_DESK, expected))
                .withMessage("""
                        Derek's message to Tomas by SMS was not seen by the desk. Derek's message on the desk was not seen within 2 s.
                        Last proven hop: accepted by the provider, id-1 at 09:59:50.000 UTC (the paper mill).
                        First missing: seen by the desk.
                        Likely: the moon.
                        Do: Wait for another.""");
    }

    @Test
    void silence_on_a_blind_source_is_no_broken_promise_but_a_broken_set_up() {
        desk.trouble("the mailbox can't be read");
        assertThatExceptionOfType(ChannelTrouble.class)
                .isThrownBy(() -> promises.owed(derek, letter, Hop.SEEN_BY_DESK, expected))
                .withMessage("Whether Derek's message to Tomas by SMS was seen by the desk can't be told."
                        + " Derek's message on the desk was not seen within 2 s (the mailbox can't be read).");
    }

    @Test
    void what_the_provider_lost_is_a_broken_set_up_at_once() {
        Expectation<String> lost = expected.unless(() -> Optional.of(new Stop("The carrier failed it.", true)));
        assertThatExceptionOfType(ChannelTrouble.class)
                .isThrownBy(() -> promises.owed(derek, letter, Hop.SEEN_BY_DESK, lost))
                .withMessageEndingWith("can't be told. The carrier failed it.");
    }

    @Test
    void what_the_desk_gave_up_is_a_broken_promise_at_once() {
        Expectation<String> givenUp = expected.unless(() -> Optional.of(new Stop("The desk gave it up.", false)));
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> promises.owed(derek, letter, Hop.SEEN_BY_DESK, givenUp))
                .withMessageContaining("was not seen by the desk. The desk gave it up.");
    }

    @Test
    void what_came_too_late_is_told_as_late() {
        desk.add("it", BEFORE.plusMillis(2500));
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> promises.owed(derek, letter, Hop.SEEN_BY_DESK, expected))
                .withMessageContaining("was not seen within 2 s; it came 0.5 s too late.")
                .satisfies(promise -> assertThat(promise.finding().cause()).isEqualTo(Cause.TOO_LATE));
    }

    @Test
    void what_can_not_come_any_more_is_told_with_the_reason() {
        desk.add("bounced", BEFORE.plusSeconds(1));
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> promises.owed(
                        derek,
                        letter,
                        Hop.SEEN_BY_DESK,
                        expected.hopelessWhen(seen -> Optional.of("It " + seen + "."))))
                .withMessageStartingWith("Derek's message to Tomas by SMS was not seen by the desk. It bounced.\n");
    }

    @Test
    void what_is_no_hop_is_told_without_a_way() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> promises.owed(expected, Hop.SEEN_BY_DESK, "Look."))
                .withMessage("Derek's message on the desk was not seen within 2 s.\nDo: Look.");
    }

    @Test
    void what_is_no_hop_and_can_not_be_seen_is_a_broken_set_up() {
        desk.trouble("the desk does not answer");
        assertThatExceptionOfType(ChannelTrouble.class)
                .isThrownBy(() -> promises.owed(expected, Hop.SEEN_BY_DESK, "Look."))
                .withMessage(
                        "It can't be told. Derek's message on the desk was not seen within 2 s (the desk does not answer).");
    }

    @Test
    void what_was_missed_is_looked_for_once_more_when_all_is_over() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> promises.owed(derek, letter, Hop.SEEN_BY_DESK, expected));
        desk.add("it", BEFORE.plusSeconds(9));

        scenario.late.audit();

        assertThat(scenario.lateWords)
                .containsExactly("Derek's message on the desk arrived 7 s late, at 2026-05-04T09:59:59Z.");
    }
}
