package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Criterion;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Grade;
import dev.roundtrip.trip.Judgement;
import dev.roundtrip.trip.Review;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReviewTableTest {
    private static final Review BY_HAND = review("Ines", "Duties are extra.", "edited")
            .graded(List.of(Grade.given(Criterion.TONE, 5)), "Tomas, as the scenario tells");
    private static final Review BY_PHRASES = review("Bot", "Duties are prepaid.", "approved")
            .graded(
                    List.of(new Grade(
                            Criterion.ACCURACY,
                            3,
                            OptionalDouble.of(4.7),
                            List.of(
                                    new Judgement(true, "duties", "prepaid", true, "Duties are prepaid."),
                                    new Judgement(true, "time", "7–12 <days>", false, "nothing like it")))),
                    "phrase checks");

    @Test
    void grades_stand_with_who_gave_them_and_why() {
        String table = new ReviewTable(new Ink(Redactor.withoutSecrets())).of(List.of(BY_HAND, BY_PHRASES));

        assertThat(table)
                .contains(
                        "<p>Draft of Ines, edited by Tomas after 3.000 s. Graded by Tomas, as the scenario tells.</p>")
                .contains("<tr class=\"held\"><th scope=\"row\">tone</th><td>5.00</td>")
                .contains(
                        "<tr class=\"failed\"><th scope=\"row\">accuracy</th><td>3.00 (below the target of 4.7 on average)</td>")
                .contains("duties: “Duties are prepaid.”", "time: missing; instead: “nothing like it”");
    }

    @Test
    void a_review_that_nobody_graded_says_so_and_where_there_was_none_stands_nothing() {
        ReviewTable table = new ReviewTable(new Ink(Redactor.withoutSecrets()));

        assertThat(table.of(List.of(review("Ines", "Hi.", "rejected")))).contains("Nobody has graded it.</p>");
        assertThat(table.of(List.of())).isEmpty();
    }

    @Test
    void programs_read_what_changed_the_grades_and_their_reasons() {
        JsonNode edited = new ReviewRecord(BY_HAND).json();
        JsonNode approved = new ReviewRecord(BY_PHRASES).json();

        assertThat(edited.path("changed").toString())
                .isEqualTo("{\"removed\":[\"Duties are extra.\"],\"added\":[\"Duties are prepaid.\"]}");
        assertThat(edited.path("targets")).isEmpty();
        assertThat(edited.path("tookMs").asLong()).isEqualTo(3000);
        assertThat(approved.path("grades").path("accuracy").asDouble()).isEqualTo(3);
        assertThat(approved.path("targets").path("accuracy").asDouble()).isEqualTo(4.7);
        assertThat(approved.path("checks").get(1).path("held").asBoolean(true)).isFalse();
    }

    @Test
    void a_slow_draft_makes_the_scenario_slow_and_whose_words_they_are_stands_above_the_answer() {
        ScenarioEvidence evidence = Stories.evidence("Drafted", "@sms");
        evidence.ledger().open(Direction.TO_CUSTOMER, Channel.SMS, "Tomas", "Derek", "Hi.");
        evidence.worded("The wording is a draft of Bot.");
        evidence.slow("The draft took 31.000 s.");
        evidence.reviewed(BY_PHRASES);

        Story story = evidence.story(Optional.empty());

        assertThat(evidence.verdict()).isEqualTo("degraded");
        assertThat(story.slowness()).containsExactly("The draft took 31.000 s.");
        assertThat(new Transcript(Redactor.withoutSecrets()).page(story))
                .contains("<p>The wording is a draft of Bot.</p>", "Draft of Bot, approved by Tomas");
    }

    private static Review review(String drafter, String draft, String verdict) {
        return new Review(
                drafter, draft, "Duties are prepaid.", verdict, "Tomas", Duration.ofSeconds(3), List.of(), "");
    }
}
