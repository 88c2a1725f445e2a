package dev.roundtrip.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Ledger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LikelyCauseTest {
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyHopOfEveryChannel")
    void a_missing_hop_has_a_likely_cause_and_ends_in_what_to_do(Hop hop, Channel channel) {
        assertThat(cause(hop, channel))
                .matches(".+[^.]{10}[.] (Run [.]/roundtrip doctor|(Look|Check) [^.]+)[.]")
                .doesNotContain("null");
    }

    @Test
    void no_two_ways_to_break_are_told_alike() {
        Set<String> told = new HashSet<>();
        everyHopOfEveryChannel()
                .map(Arguments::get)
                .filter(each -> each[0] != Hop.SENT && each[0] != Hop.ANSWERED)
                .forEach(each -> assertThat(told.add(cause((Hop) each[0], (Channel) each[1])))
                        .as("%s %s", each)
                        .isTrue());
    }

    static Stream<Arguments> everyHopOfEveryChannel() {
        return Arrays.stream(Hop.values())
                .flatMap(hop -> Arrays.stream(Channel.values()).map(channel -> Arguments.of(hop, channel)));
    }

    private static String cause(Hop hop, Channel channel) {
        Direction way = Direction.TO_DESK.hops().contains(hop) ? Direction.TO_DESK : Direction.TO_CUSTOMER;
        return new LikelyCause().of(new Ledger().open(way, channel, "Maya", "Tomas", "Hello"), hop);
    }
}
