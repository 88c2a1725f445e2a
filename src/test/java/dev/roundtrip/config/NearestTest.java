package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "targte, target",
        "smss, sms",
        "smx, sms",
        "x, ",
        "blue, ",
        "mailer, mail",
        "account, ",
    })
    void only_what_is_like_it_is_offered(String mistyped, String meant) {
        assertThat(Nearest.of(mistyped, Stream.of("target", "sms", "mail", "webchat")))
                .isEqualTo(Optional.ofNullable(meant));
        assertThat(Nearest.hint(mistyped, Stream.of("target", "sms", "mail", "webchat")))
                .isEqualTo(meant == null ? "" : " Did you mean '%s'?".formatted(meant));
    }
}
