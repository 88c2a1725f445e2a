package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost.",
                "maya.localhost",
                "127.0.0.1",
                "127.1.2.3",
                "::1",
                "[::1]",
                "0:0:0:0:0:0:0:1"
            })
    void loopback_is_known_in_every_spelling(String host) {
        assertThat(Hosts.loopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.example", "128.0.0.1", "127.0.0.1.example", "[::2]", "10.0.0.1"})
    void any_other_host_is_elsewhere(String host) {
        assertThat(Hosts.loopback(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qa_desk.example", "https://me@QA_desk.example.:8443/app", "qa_desk.example:80"})
    void a_name_that_no_uri_takes_for_a_host_is_read_too(String written) {
        assertThat(Hosts.plain(written)).isEqualTo("qa_desk.example");
    }
}
