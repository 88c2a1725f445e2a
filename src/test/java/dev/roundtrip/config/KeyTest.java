package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyTest {
    /** A new key must not be forgotten: what is no secret may be given with -D and is shown. */
    @Test
    void what_is_called_a_token_or_a_password_is_a_secret_and_nothing_else_is() {
        assertThat(Key.values())
                .allSatisfy(key -> assertThat(key.secret())
                        .as(key.property())
                        .isEqualTo(key.property().matches(".*\\.(token|password|secret)")));
        assertThat(Arrays.stream(Key.values()).filter(Key::secret)).contains(Key.DESK_SECOND_TOKEN);
    }
}
