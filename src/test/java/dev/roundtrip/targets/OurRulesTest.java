package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OurRulesTest {
    private static final Map<Channel, Long> INBOXES = Map.of(Channel.EMAIL, 1L, Channel.SMS, 2L, Channel.WEB_CHAT, 3L);

    @Test
    void every_channel_under_test_gets_its_rule_and_loses_it_again() {
        try (RefusingDesk desk = new RefusingDesk(9, List.of());
                DeskClient client = desk.client()) {
            try (OurRules rules = OurRules.on(client, Map.of(Channel.SMS, 2L), "k7m2x")) {
                assertThat(rules).isNotNull();
                assertThat(desk.rules()).hasSize(1);
            }
            assertThat(desk.rules()).isEmpty();
        }
    }

    @Test
    void when_the_second_is_refused_the_first_is_taken_away_again() {
        try (RefusingDesk desk = new RefusingDesk(1, List.of());
                DeskClient client = desk.client()) {
            assertThatExceptionOfType(DeskTrouble.class)
                    .isThrownBy(() -> OurRules.on(client, INBOXES, "k7m2x"))
                    .withMessageContaining("\"Not today\"");
            assertThat(desk.rules()).isEmpty();
        }
    }

    @Test
    void a_rule_that_can_not_be_taken_away_is_told_and_keeps_no_other() {
        try (RefusingDesk desk = new RefusingDesk(9, List.of(2L));
                DeskClient client = desk.client()) {
            OurRules rules = OurRules.on(client, INBOXES, "k7m2x");
            assertThatIllegalStateException()
                    .isThrownBy(rules::close)
                    .withMessageStartingWith(
                            "The desk still has the automation rules [2] of this run: delete them there.");
            assertThat(desk.rules()).containsExactly(2L);
        }
    }

    @Test
    void what_can_not_be_taken_away_does_not_hide_why_it_should_be() {
        try (RefusingDesk desk = new RefusingDesk(1, List.of(1L));
                DeskClient client = desk.client()) {
            assertThatExceptionOfType(DeskTrouble.class)
                    .isThrownBy(() -> OurRules.on(client, INBOXES, "k7m2x"))
                    .satisfies(first -> assertThat(first.getSuppressed()[0])
                            .hasMessageContaining("still has the automation rules [1]"));
        }
    }
}
