package dev.roundtrip.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roundtrip.channel.Moment;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AgentsViewTest {
    private final Scenario scenario = new Scenario();

    @Test
    void the_agents_screen_is_kept_small_and_at_its_full_size_when_something_failed() {
        AgentsView view = new AgentsView(conversation -> new byte[] {(byte) conversation}, scenario.means());

        view.keep(OptionalLong.of(7), Moment.END);
        view.keep(OptionalLong.of(8), Moment.FAILURE);

        assertThat(scenario.exchanges)
                .extracting(Exchange::kind, Exchange::title, exchange -> exchange.body()[0])
                .containsExactly(
                        tuple(Kind.PICTURE, "What Tomas saw: the conversation on the desk at the end", (byte) 7),
                        tuple(Kind.PICTURE, "What Tomas saw: the conversation on the desk when it failed", (byte) 8),
                        tuple(
                                Kind.WHOLE_PICTURE,
                                "What Tomas saw: the conversation on the desk when it failed, at its full size",
                                (byte) 8));
    }

    @Test
    void what_can_not_be_shown_is_told_and_breaks_nothing() {
        AgentsView view = new AgentsView(
                conversation -> {
                    throw new IllegalStateException("The desk did not show it within 8 s.");
                },
                scenario.means());

        view.keep(OptionalLong.of(7), Moment.FAILURE);

        assertThat(scenario.exchanges).singleElement().satisfies(told -> {
            assertThat(told.mediaType()).isEqualTo("text/plain");
            assertThat(new String(told.body(), UTF_8))
                    .isEqualTo("There is no picture: The desk did not show it within 8 s.");
        });
    }

    @Test
    void where_nobody_has_written_there_is_nothing_to_show() {
        scenario.screen = Optional.of(conversation -> new byte[1]);

        scenario.stage().portray(Moment.END);

        assertThat(scenario.exchanges).isEmpty();
    }
}
