package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.people.Provisions;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OurRulesTest {
    private static final Map<Channel, Long> TEXTS = Map.of(Channel.SMS, 2L);

    private final Loan loan = new Loan();

    @Test
    void every_channel_under_test_gets_its_rules_and_loses_them_again() {
        try (RefusingDesk desk = new RefusingDesk(9, List.of());
                DeskClient client = desk.client()) {
            rules(client).setUp(TEXTS, loan);
            assertThat(desk.rules()).hasSize(2);
            loan.close();
            assertThat(desk.rules()).isEmpty();
        }
    }

    @Test
    void when_the_second_is_refused_the_first_can_still_be_taken_away() {
        try (RefusingDesk desk = new RefusingDesk(1, List.of());
                DeskClient client = desk.client()) {
            assertThatExceptionOfType(DeskTrouble.class)
                    .isThrownBy(() -> rules(client).setUp(TEXTS, loan))
                    .withMessageContaining("\"Not today\"");
            loan.close();
            assertThat(desk.rules()).isEmpty();
        }
    }

    @Test
    void what_can_not_be_taken_away_is_told_and_keeps_nothing_else() {
        try (RefusingDesk desk = new RefusingDesk(9, List.of(2L));
                DeskClient client = desk.client()) {
            rules(client).setUp(TEXTS, loan);
            assertThatIllegalStateException()
                    .isThrownBy(loan::close)
                    .withMessageStartingWith("The desk still has of this run: automation rule 2. Delete that there. ");
            assertThat(desk.rules()).containsExactly(2L);
        }
    }

    private static OurRules rules(DeskClient client) {
        return new OurRules(client, new Provisions(Map.of(), OptionalLong.of(7)), "k7m2x");
    }
}
