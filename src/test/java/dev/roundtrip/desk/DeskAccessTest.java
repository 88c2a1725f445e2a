package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeskAccessTest {
    private static final AccessToken TOKEN = new AccessToken("very-secret");

    @Test
    void never_shows_its_token() {
        assertThat(DeskAccess.of(URI.create("https://desk.example/"), 7, TOKEN).toString())
                .contains("https://desk.example,", "****")
                .doesNotContain("very-secret");
    }

    @Test
    void knows_where_realtime_is() {
        assertThat(DeskAccess.of(URI.create("https://desk.example/help/"), 7, TOKEN)
                        .cable())
                .hasToString("wss://desk.example/help/cable");
        assertThat(DeskAccess.of(URI.create("http://127.0.0.1:3000"), 7, TOKEN).cable())
                .hasToString("ws://127.0.0.1:3000/cable");
    }

    @Test
    void refuses_what_is_no_address_token_or_time_out() {
        assertThatThrownBy(() -> DeskAccess.of(URI.create("desk.example"), 7, TOKEN))
                .hasMessageContaining("\"desk.example\"")
                .hasMessageContaining("https://desk.example");
        assertThatThrownBy(() -> new AccessToken(" ")).hasMessageContaining("profile settings");
        assertThatThrownBy(() -> new DeskAccess(URI.create("http://a"), 7, TOKEN, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("longer than nothing");
    }
}
