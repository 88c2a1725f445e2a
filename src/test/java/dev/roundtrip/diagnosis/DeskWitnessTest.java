package dev.roundtrip.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.FeedState;
import dev.roundtrip.diagnosis.QuestionedDesk.Writer;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Sightings;
import io.restassured.http.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWitnessTest {
    private final Clock clock = Clock.systemUTC();
    private final Ear deaf = new Ear(new Sightings<>(), () -> new FeedState(true, 1, 1, 0), any -> false);
    private QuestionedDesk desk;
    private String mark;
    private int tests;

    @BeforeAll
    void start() {
        desk = new QuestionedDesk();
    }

    @BeforeEach
    void everybody_has_a_run_of_their_own() {
        mark = "(ref t" + ++tests + "zz9-4)";
    }

    @AfterAll
    void end() {
        desk.close();
    }

    @Test
    void a_message_that_came_late_or_was_told_to_nobody() {
        Writer maya = maya();
        desk.writes(maya, text());
        desk.client.resolve(maya.conversation());

        assertThat(question(maya, clock.instant().minusSeconds(30)))
                .extracting(Trace::sign)
                .containsExactly(Sign.LATE);
        assertThat(question(maya, clock.instant())).extracting(Trace::sign).containsExactly(Sign.UNTOLD);
    }

    @Test
    void a_message_under_somebody_else_is_told_without_naming_them() {
        Writer maya = maya();
        Writer derek = desk.customer(desk.shop, "Derek Confidential", "derek-" + mark);
        desk.writes(derek, "Confidential words.");
        desk.writes(derek, text());

        assertThat(question(maya, clock.instant())).singleElement().satisfies(trace -> {
            assertThat(trace.sign()).isEqualTo(Sign.OTHER_PERSON);
            assertThat(trace.sentence())
                    .contains("of conversation " + derek.conversation())
                    .doesNotContain("Confidential", "derek", derek.sourceId());
        });
    }

    @Test
    void a_message_in_another_inbox() {
        Writer maya = maya();
        desk.writes(desk.customer(desk.other, "Maya", "maya2-" + mark), text());

        assertThat(question(maya, clock.instant())).singleElement().satisfies(trace -> {
            assertThat(trace.sign()).isEqualTo(Sign.OTHER_INBOX);
            assertThat(trace.sentence())
                    .startsWith("It holds it in inbox %d instead of %d".formatted(desk.other.id(), desk.shop.id()));
        });
    }

    @Test
    void a_message_that_was_cut_off_is_measured_and_not_quoted() {
        Writer maya = maya();
        desk.writes(maya, "Where is my order RT-10442?");

        assertThat(question(maya, clock.instant())).singleElement().satisfies(trace -> {
            assertThat(trace.sign()).isEqualTo(Sign.ALTERED);
            assertThat(trace.sentence()).contains("27 characters of ").doesNotContain("RT-10442");
        });
    }

    @Test
    void a_message_that_is_held_twice_or_as_the_agent_s() {
        Writer maya = maya();
        desk.client.answer(maya.conversation(), text());
        assertThat(question(maya, clock.instant())).extracting(Trace::sign).containsExactly(Sign.OTHER_KIND);

        desk.writes(maya, text());
        desk.writes(maya, text());
        assertThat(question(maya, clock.instant()))
                .extracting(Trace::sign)
                .containsExactly(Sign.TWICE, Sign.OTHER_KIND);
    }

    @Test
    void where_nothing_is_the_worker_is_tried_on_our_own_conversation_and_the_priority_set_back() {
        Writer maya = maya();
        desk.client.setPriority(maya.conversation(), Optional.of("urgent"));
        Writer derek = desk.customer(desk.shop, "Derek Confidential", "derek-" + mark);
        desk.writes(derek, "Confidential words.");

        List<Trace> traces = question(maya, clock.instant());

        assertThat(traces).extracting(Trace::sign).containsExactly(Sign.NOT_HELD, Sign.WORKER_ALIVE);
        assertThat(traces.get(0).sentence())
                .startsWith(
                        "It holds nothing with %s: it is not in the newest conversation of %s in inbox %d, nor does its search"
                                .formatted(mark, maya.sourceId(), desk.shop.id()))
                .containsPattern("\\. \\d+ other conversations? of the inbox (was|were) not looked at\\.$");
        assertThat(traces)
                .allSatisfy(trace ->
                        assertThat(trace.sentence()).doesNotContain("Confidential", "derek", derek.sourceId()));
        assertThat(desk.client.conversation(maya.conversation()).priority()).hasValue("urgent");
        assertThat(desk.client.conversation(derek.conversation()).priority()).isEmpty();
    }

    @Test
    void two_who_try_the_worker_at_once_leave_the_priority_as_it_was() throws Exception {
        Writer maya = maya();
        desk.client.setPriority(maya.conversation(), Optional.of("urgent"));
        DeskWitness witness = witness();
        Miss miss = Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK, clock.instant())
                .marked(mark)
                .by(maya.sourceId(), desk.shop.id())
                .miss();

        CompletableFuture<List<Trace>> other = CompletableFuture.supplyAsync(() -> witness.traces(miss));
        List<Trace> traces = witness.traces(miss);

        assertThat(traces).extracting(Trace::sign).containsExactly(Sign.NOT_HELD, Sign.WORKER_ALIVE);
        assertThat(other.get(10, TimeUnit.SECONDS))
                .as("tried once for both")
                .filteredOn(trace -> trace.sign() == Sign.WORKER_ALIVE)
                .isEqualTo(traces.subList(1, 2));
        assertThat(desk.client.conversation(maya.conversation()).priority()).hasValue("urgent");
    }

    @Test
    void for_who_has_no_conversation_one_that_the_run_has_done_with_is_tried_and_nobody_else_s() {
        String run = mark.substring(5, mark.length() - 2);
        Writer earlier = desk.customer(desk.other, "Priya", run + "1");
        desk.writes(earlier, "Thanks. " + mark.replace("-4)", "-1)"));
        Writer stranger = desk.customer(desk.other, "Stranger", "stranger");
        desk.writes(stranger, "They wrote to me about " + mark.replace("-4)", "-2)"));
        desk.client.resolve(stranger.conversation());
        Writer nobody = new Writer(desk.shop, "nobody", 0);

        assertThat(question(nobody, clock.instant())).extracting(Trace::sign).containsExactly(Sign.NOT_HELD);

        desk.client.resolve(earlier.conversation());
        assertThat(question(nobody, clock.instant()))
                .satisfiesExactly(
                        held -> assertThat(held.sentence())
                                .startsWith(
                                        "It holds nothing with %s: there is no conversation of nobody in inbox %d, nor"
                                                .formatted(mark, desk.shop.id())),
                        alive -> assertThat(alive.sentence()).endsWith("conversation " + earlier.conversation() + "."));
    }

    @Test
    void for_what_the_desk_owes_behind_a_message_that_it_holds_only_the_worker_is_tried() {
        Writer maya = maya();
        desk.writes(maya, text());
        Miss miss = Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK, clock.instant())
                .marked(mark)
                .by(maya.sourceId(), desk.shop.id())
                .as(maya.conversation(), 1)
                .miss();
        miss.trip().prove(Hop.SEEN_BY_DESK, "message 1", clock.instant(), "the desk");

        assertThat(witness().traces(miss)).extracting(Trace::sign).containsExactly(Sign.WORKER_ALIVE);
        Trace silent = new Trace(Sign.WORKER_SILENT, "the desk", "Nothing.");
        assertThat(new Verdicts().of(new Facts(miss, List.of(silent))).cause()).isEqualTo(Cause.WORKER_STOPPED);
    }

    @Test
    void an_inbox_that_is_gone() {
        assertThat(question(new Writer(new QuestionedDesk.Place(99, ""), "maya", 0), clock.instant()))
                .extracting(Trace::sign)
                .containsExactly(Sign.NO_INBOX);
    }

    @Test
    void an_answer_that_waits_that_was_given_up_and_that_somebody_deleted() {
        Writer maya = maya();
        DeskMessage answer = desk.client.answer(maya.conversation(), text());
        assertThat(answer(Hop.HANDED_OVER, maya, answer.id()))
                .extracting(Trace::sign)
                .containsExactly(Sign.WAITING, Sign.WORKER_ALIVE);

        String message = "/conversations/%d/messages/%d".formatted(maya.conversation(), answer.id());
        desk.asAgent(Method.PATCH, message, Map.of("status", "failed", "external_error", "20003 Authenticate"));
        assertThat(answer(Hop.HANDED_OVER, maya, answer.id()))
                .containsExactly(new Trace(
                        Sign.GIVEN_UP,
                        "the desk",
                        "It gave message %d up: \"20003 Authenticate\".".formatted(answer.id())));

        desk.asAgent(Method.DELETE, message, Map.of());
        assertThat(answer(Hop.HANDED_OVER, maya, answer.id()))
                .extracting(Trace::sign)
                .containsExactly(Sign.DELETED);
    }

    @Test
    void an_answer_that_was_handed_over_and_one_that_is_not_there() {
        Writer maya = maya();
        long id = desk.asAgent(
                        Method.POST,
                        "/conversations/" + maya.conversation() + "/messages",
                        Map.of("content", text(), "source_id", "SM77"))
                .getLong("id");

        assertThat(answer(Hop.RECEIVED, maya, id)).extracting(Trace::sign).containsExactly(Sign.HANDED_OVER);
        assertThat(answer(Hop.HANDED_OVER, maya, id))
                .containsExactly(new Trace(
                        Sign.LATE, "the desk", "It has handed message %d over by now, as SM77.".formatted(id)));
        assertThat(answer(Hop.HANDED_OVER, maya, id + 999))
                .extracting(Trace::sign)
                .containsExactly(Sign.NOT_HELD);
    }

    @Test
    void an_answer_that_the_desk_never_took_can_not_be_asked_for() {
        assertThat(witness().traces(Missed.of(Channel.EMAIL, Hop.HANDED_OVER).miss()))
                .extracting(Trace::sentence)
                .containsExactly("The answer has no number there, so that it can't be asked for it.");
    }

    @Test
    void an_answer_that_a_mail_server_sent_back_into_the_conversation() {
        Writer maya = maya();
        DeskMessage answer = desk.client.answer(maya.conversation(), text());
        desk.writes(maya, "Version 5.1.1 says 550 to " + maya.sourceId());
        desk.writes(maya, "Undelivered Mail Returned to Sender: 550 5.1.1 <" + maya.sourceId() + "> User unknown");

        assertThat(answer(Hop.RECEIVED, maya, answer.id()))
                .extracting(Trace::sign)
                .containsExactly(Sign.WAITING, Sign.BOUNCED);
    }

    private Writer maya() {
        return desk.customer(desk.shop, "Maya", "maya-" + mark);
    }

    private String text() {
        return Missed.TEXT.replace(Missed.MARK, mark);
    }

    private List<Trace> question(Writer writer, Instant sent) {
        return witness()
                .traces(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK, sent)
                        .marked(mark)
                        .by(writer.sourceId(), writer.place().id())
                        .miss());
    }

    private List<Trace> answer(Hop missing, Writer writer, long message) {
        return witness()
                .traces(Missed.of(Channel.EMAIL, missing, clock.instant())
                        .marked(mark)
                        .by(writer.sourceId(), writer.place().id())
                        .as(writer.conversation(), message)
                        .miss());
    }

    private DeskWitness witness() {
        return new DeskWitness(desk.client, deaf, clock);
    }
}
