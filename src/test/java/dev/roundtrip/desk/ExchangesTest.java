package dev.roundtrip.desk;

import static dev.roundtrip.desk.StubDesk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.trip.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangesTest {
    private final StubDesk stub = new StubDesk();
    private final List<Exchange> kept = new CopyOnWriteArrayList<>();
    private DeskClient run;
    private DeskClient desk;

    @BeforeEach
    void a_scenario_keeps_what_is_said() {
        run = DeskClient.to(stub.access(), Clock.systemUTC());
        desk = run.recordingTo(kept::add);
    }

    @AfterEach
    void leave_nothing_behind() {
        run.close();
        stub.close();
    }

    @Test
    void an_exchange_is_one_line_to_scan_and_a_text_to_read() {
        stub.json("POST", at("conversations/4/messages"), Answers.listed(77, 4, "Hello", "sent", null));

        desk.answer(4, "Hello");

        assertThat(kept).singleElement().satisfies(exchange -> {
            assertThat(exchange.kind()).isEqualTo(Exchange.Kind.DESK_HTTP);
            assertThat(exchange.title()).matches("POST …/conversations/4/messages → 200 in \\d+ ms");
            assertThat(exchange.mediaType()).isEqualTo("text/plain");
            assertThat(text(exchange))
                    .startsWith("POST http://127.0.0.1:")
                    .contains("\"content\" : \"Hello\"")
                    .contains("\n200 application/json")
                    .contains("\n  \"id\" : 77");
        });
    }

    @Test
    void no_token_or_password_is_kept() {
        stub.json("GET", "/api/v1/profile", Answers.profile());
        stub.json("POST", at("channels/twilio_channel"), Answers.emailInbox());

        desk.profile();
        desk.createInbox(NewInbox.twilio("SMS", "AC1", "secret-token", "+15550001111"));

        assertThat(kept)
                .hasSize(2)
                .allSatisfy(exchange -> assertThat(text(exchange))
                        .contains("api_access_token: ****")
                        .doesNotContain(StubDesk.TOKEN, "pubsub-tomas", "secret-token", "hunter2"));
    }

    @Test
    void an_endless_body_is_cut_and_says_so() {
        stub.json(
                "GET",
                at("conversations/4/messages"),
                Answers.messages(Answers.listed(1, 4, "x".repeat(30_000), "sent", null)));

        desk.messages(4);

        assertThat(text(kept.get(0))).hasSizeLessThan(20_100).contains("… cut here: 20,000 of 30,");
    }

    @Test
    void a_refusal_and_a_silence_are_kept_too() {
        assertThatThrownBy(() -> desk.conversation(4)).isInstanceOf(DeskTrouble.class);
        stub.close();
        assertThatThrownBy(() -> desk.conversation(4)).isInstanceOf(DeskTrouble.class);

        assertThat(kept)
                .extracting(Exchange::title)
                .satisfiesExactly(
                        refused -> assertThat(refused).startsWith("GET …/conversations/4 → 404 in "),
                        silent -> assertThat(silent).startsWith("GET …/conversations/4 → no answer in "));
    }

    @Test
    void closing_a_view_leaves_the_client_of_the_run_open() {
        stub.json("GET", "/api/v1/profile", Answers.profile());

        desk.close();
        run.profile();

        assertThat(kept).as("the run's own client keeps nothing").isEmpty();
    }

    private static String text(Exchange exchange) {
        return new String(exchange.body(), StandardCharsets.UTF_8);
    }
}
