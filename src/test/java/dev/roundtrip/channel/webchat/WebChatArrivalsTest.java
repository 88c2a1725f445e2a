package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.network.Fetcher;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.waiting.Sighting;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
    private final WebChatArrivals arrivals = new WebChatArrivals(
            () -> Optional.ofNullable(looks.poll()),
            new LinkedFiles(new Fetcher(Reach.plain(), Duration.ofSeconds(5))),
            CLOCK);

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
        assertThat(arrivals.over()).isTrue();
        assertThat(arrivals.trouble())
                .hasValue("The chat window was given back when its scenario ended, and is not looked at any more.");
    }

    @Test
    void a_window_that_is_still_open_is_not_over() {
        assertThat(arrivals.over()).isFalse();
    }

    @Test
    void a_bubble_with_nothing_but_a_file_is_an_arrival_as_soon_as_the_file_is_there() throws IOException {
        try (FileServer server = FileServer.giving("application/pdf", new byte[] {1, 2})) {
            looks.add(showing("7", server.at("/nothing/invoice.pdf")));
            looks.add(showing("7", server.at("/file/invoice.pdf")));

            assertThat(arrivals.sightings()).isEmpty();
            assertThat(arrivals.trouble())
                    .contains("Bubble 7 shows a file that can't be fetched: %s answers 404."
                            .formatted(server.at("/nothing/invoice.pdf")));
            assertThat(arrivals.blind()).isFalse();

            assertThat(arrivals.sightings())
                    .singleElement()
                    .extracting(Sighting::what)
                    .satisfies(arrival -> {
                        assertThat(arrival.id()).isEqualTo("7");
                        assertThat(arrival.text()).isEmpty();
                        assertThat(arrival.files())
                                .containsExactly(new Attachment("invoice.pdf", "application/pdf", new byte[] {1, 2}));
                    });
            assertThat(arrivals.trouble()).isEmpty();
        }
    }

    private static Reading showing(String id, String link) {
        Bubble bubble = new Bubble(id, Bubble.Side.DESK, "", "Tomas Lind", "", Optional.empty(), List.of(link));
        return new Reading(Optional.of("uuid-maya"), new ChatState(ChatState.Place.TALK, List.of(bubble)));
    }

    private static Reading reading(Optional<String> visitor, String... ids) {
        List<Bubble> bubbles = List.of(ids).stream()
                .map(id ->
                        new Bubble(id, Bubble.Side.DESK, "", "Tomas Lind", "Hello " + id, Optional.empty(), List.of()))
                .toList();
        return new Reading(visitor, new ChatState(ChatState.Place.TALK, bubbles));
    }
}
