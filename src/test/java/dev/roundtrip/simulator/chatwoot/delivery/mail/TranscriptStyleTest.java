package dev.roundtrip.simulator.chatwoot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscriptStyleTest {
    @Test
    void rules_stand_apart_and_those_for_small_screens_within_their_own() {
        assertThat(TranscriptStyle.sheet())
                .startsWith("      img {\n        max-width: 100%;\n        border: none;\n      }\n\n      body {\n")
                .contains("      @media only screen and (max-width: 640px) {\n        h1 {\n          font-size: 28px")
                .doesNotContainPattern("(?m)^ +$");
    }
}
