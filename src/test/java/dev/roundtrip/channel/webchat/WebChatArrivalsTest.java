package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.waiting.Sighting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebChatArrivalsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-04T10:00:00Z"), ZoneOffset.UTC);
    private final Deque<Reading> looks = new ArrayDeque<>();
    private final WebChatArrivals arrivals = new WebChatArrivals(() -> Optional.ofNullable(looks.poll()), CLOCK);

    @Test
    void the_thread_is_whose_the_page_is_when_the_answer_shows() {
        looks.add(reading(Optional.of("uuid-maya"), "1"));
        looks.add(reading(Optional.of("uuid-somebody"), "1", "2"));
        looks.add(reading(Optional.empty(), "1", "2", "3"));

        arrivals.sightings();
        arrivals.sightings();
        arrivals.sightings();

        assertThat(arrivals.sightings())
                .extracting(Sighting::what)
                .extracting(Arrival::threads)
                .containsExactly(Set.of("uuid-maya"), Set.of("uuid-somebody"), Set.of());
    }

    @Test
    void a_window_that_was_given_back_tells_that_it_sees_nothing_more() {
        looks.add(reading(Optional.of("uuid-maya"), "1"));
        arrivals.sightings();

        arrivals.close();

        assertThat(arrivals.sightings()).hasSize(1);
        assertThat(arrivals.blind()).isTrue();
        assertThat(arrivals.trouble())
                .hasValue("The chat window was given back when its scenario ended, and is not looked at any more.");
    }

    private static Reading reading(Optional<String> visitor, String... ids) {
        List<Bubble> bubbles = List.of(ids).stream()
                .map(id -> new Bubble(id, Bubble.Side.DESK, "", "Tomas Lind", "Hello " + id))
                .toList();
        return new Reading(visitor, new ChatState(ChatState.Place.TALK, bubbles));
    }
}
