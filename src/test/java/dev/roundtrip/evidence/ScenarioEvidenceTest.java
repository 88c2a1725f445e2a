package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Phone;
import dev.roundtrip.trip.Trip;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenarioEvidenceTest {

    @Test
    void what_many_threads_add_is_all_there() {
        ScenarioEvidence evidence = Stories.evidence("Busy");

        IntStream.range(0, 400).parallel().forEach(i -> {
            evidence.add(new Exchange(Stories.at(i), Exchange.Kind.TWILIO, "n" + i, "text/plain", new byte[0]));
            evidence.note("Tomas", "n" + i, Stories.at(i));
        });

        assertThat(evidence.exchanges()).hasSize(400);
        assertThat(evidence.story(Optional.empty()).notes()).hasSize(400);
    }

    /** Realtime told of the message while the customer's page still waited to show it as sent. */
    @Test
    void a_hop_whose_news_overtook_that_of_the_hop_before_took_no_time() {
        ScenarioEvidence evidence = Stories.evidence("Overtaken", "@webchat");
        Trip question = evidence.ledger().open(Direction.TO_DESK, Channel.WEB_CHAT, "Priya", "Tomas", "Hello?");
        question.prove(Hop.SENT, "1", Stories.at(0.1), "Priya");
        question.prove(Hop.ACCEPTED, "1", Stories.at(0.4), "the widget");
        question.prove(Hop.SEEN_BY_DESK, "message 1", Stories.at(0.35), "realtime feed");
        evidence.allow(question, Hop.SEEN_BY_DESK, Budget.seconds(1, 2));

        Story story = evidence.story(Optional.empty());

        JsonNode seen = new ScenarioRecord(story).json().at("/trips/0/hops/2");
        assertThat(seen.path("tookMs").asLong(-1)).isZero();
        assertThat(seen.path("mark").asText()).isEqualTo("in-time");
        assertThat(seen.path("at").asText()).isEqualTo(Stories.at(0.35).toString());
        assertThat(new HopTables(new Ink(new Redactor(List.of())), story).section())
                .contains("at once");
    }

    @Test
    void a_message_that_was_once_in_another_thread_has_broken_it_and_one_that_nobody_looked_at_says_nothing() {
        ScenarioEvidence evidence = Stories.evidence("Threads", "@email");
        evidence.ledger().open(Direction.TO_DESK, Channel.EMAIL, "Maya", "Tomas", "Hello?");
        Trip answer = evidence.ledger().open(Direction.TO_CUSTOMER, Channel.EMAIL, "Tomas", "Maya", "Yes?");

        evidence.threaded(answer, false);
        evidence.threaded(answer, true);

        JsonNode trips =
                new ScenarioRecord(evidence.story(Optional.empty())).json().path("trips");
        assertThat(trips.path(0).has("threaded")).isFalse();
        assertThat(trips.path(1).path("threaded").asBoolean(true)).isFalse();
    }

    @Test
    void each_conversation_on_the_desk_is_named_once() {
        ScenarioEvidence evidence = Stories.evidence("Conversations", "@email");

        evidence.conversation(Channel.WEB_CHAT, 7);
        evidence.conversation(Channel.EMAIL, 8);
        evidence.conversation(Channel.WEB_CHAT, 7);

        assertThat(new ScenarioRecord(evidence.story(Optional.empty())).json().path("conversations"))
                .hasToString("[{\"channel\":\"webchat\",\"id\":7},{\"channel\":\"email\",\"id\":8}]");
    }

    @Test
    void of_what_was_left_out_half_way_no_hop_is_broken() {
        ScenarioEvidence evidence = Stories.evidence("It", "@sms");
        evidence.ledger().open(Direction.TO_DESK, Channel.SMS, "Derek", "Tomas", "Hello");
        evidence.ended(Ending.Kind.NOT_RUN, "Not run here: the segments of today are used up.");

        assertThat(evidence.story(Optional.empty()).legs().get(0).steps())
                .extracting(Step::mark)
                .containsOnly(Mark.NOT_CHECKED);
    }

    @Test
    void what_went_over_wires_is_forgotten_when_it_is_told() {
        ScenarioEvidence evidence = Stories.held();
        evidence.phone(new Phone("+15550100042", List.of()));

        evidence.forgetExchanges();

        assertThat(evidence.exchanges()).isEmpty();
        assertThat(evidence.phones()).isEmpty();
        assertThat(evidence.story(Optional.empty()).legs()).isNotEmpty();
    }

    @Test
    void the_first_word_about_the_ending_counts() {
        ScenarioEvidence evidence = Stories.evidence("Broken");

        evidence.ended(Ending.Kind.NOT_RUN, "No number.");
        evidence.ended(Ending.Kind.BROKEN_PROMISE, "Broken.");

        assertThat(evidence.verdict()).isEqualTo("not-run");
    }

    @Test
    void a_scenario_is_known_by_its_path_from_the_features_folder_on() {
        assertThat(identity("classpath:features/order/late.feature").path()).isEqualTo("order/late.feature");
        assertThat(identity("file:///home/a/features/b/features/order/late.feature")
                        .path())
                .isEqualTo("order/late.feature");
        assertThat(identity("file:features/health.feature").path()).isEqualTo("health.feature");
        assertThat(identity("file:///tmp/other/late.feature").path()).isEqualTo("late.feature");
    }

    @Test
    void programs_know_a_row_of_examples_by_a_label_of_its_own() {
        ScenarioIdentity tagged =
                ScenarioIdentity.of("1", URI.create("file:x.feature"), "Late", List.of("@sms", "@id=G8"));

        assertThat(told(tagged)).isEqualTo("G8");
        assertThat(told(tagged.labelled("G8/by SMS"))).isEqualTo("G8/by SMS");
    }

    private static String told(ScenarioIdentity identity) {
        return new ScenarioRecord(new ScenarioEvidence(identity, Clock.systemUTC()).story(Optional.empty()))
                .json()
                .path("id")
                .asText();
    }

    @Test
    void area_and_channels_are_read_off_folder_and_tags() {
        ScenarioIdentity identity = identity("classpath:features/order/late.feature");

        assertThat(identity.area()).isEqualTo("Order");
        assertThat(identity.channels()).containsExactly(Channel.WEB_CHAT, Channel.SMS);
        assertThat(identity("file:features/health.feature").area()).isEmpty();
    }

    private static ScenarioIdentity identity(String uri) {
        return ScenarioIdentity.of("1", URI.create(uri), "Late", List.of("@webchat", "@sms", "@smoke"));
    }
}
