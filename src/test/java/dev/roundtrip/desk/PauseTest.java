package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PauseTest {
    private final Pause pause = new Pause(Duration.ofMillis(250), Duration.ofSeconds(2));

    @Test
    void grows_by_half_up_to_its_limit() {
        assertThat(Stream.generate(pause::take).limit(8).map(Duration::toMillis))
                .containsExactly(250L, 375L, 562L, 843L, 1265L, 1898L, 2000L, 2000L);
    }

    @Test
    void is_short_again_when_there_is_news_and_long_after_a_failure() {
        pause.longest();
        assertThat(pause.take()).hasSeconds(2);

        pause.shortAgain();
        assertThat(pause.take()).hasMillis(250);
    }
}
