package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwilioAccessTest {
    private static final String DESK = "+15550009999";

    @Test
    void a_stand_in_on_this_machine_is_asked_more_often_than_twilio() {
        assertThat(access("http://127.0.0.1:9", List.of("+15550000001")).pace()).isEqualTo(Duration.ofMillis(200));
        assertThat(access("https://api.twilio.com", List.of("+15550000001")).pace())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void numbers_that_cannot_work_are_refused() {
        for (List<String> numbers : List.of(List.<String>of(), List.of("5550000001"), List.of("+1555", "+1555"))) {
            assertThatThrownBy(() -> access("https://api.twilio.com", numbers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("different numbers in E.164")
                    .hasMessageContaining(numbers.toString());
        }
    }

    @Test
    void the_token_is_not_shown() {
        assertThat(access("https://api.twilio.com", List.of("+15550000001")).toString())
                .doesNotContain("hunter2");
    }

    private static TwilioAccess access(String api, List<String> numbers) {
        return TwilioAccess.usual(URI.create(api), "AC1", new Secret("hunter2"), numbers, DESK, Reach.plain());
    }
}
