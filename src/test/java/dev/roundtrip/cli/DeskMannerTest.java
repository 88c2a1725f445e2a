package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DeskMannerTest {
    @Test
    void a_desk_waits_and_throttles_as_the_product_does_and_takes_no_time_for_its_work() {
        ChatwootOptions.Conduct conduct = conduct();

        assertThat(conduct.timers()).isEqualTo(Timers.product());
        assertThat(conduct.throttling()).isEqualTo(Throttling.PRODUCT);
        assertThat(Arrays.stream(Work.values()).map(conduct.latency()::of)).allMatch(wait -> wait.isZero());
    }

    @Test
    void each_of_them_can_be_told_otherwise() {
        ChatwootOptions.Conduct conduct = conduct("--timers=short", "--latency=measured", "--throttles=off");

        assertThat(conduct.timers()).isEqualTo(Timers.shortened());
        assertThat(conduct.throttling()).isEqualTo(Throttling.OFF);
        assertThat(conduct.latency().of(Work.MAIL_OUT)).isPositive();
    }

    private static ChatwootOptions.Conduct conduct(String... words) {
        return CommandLine.populateCommand(new DeskManner(), words)
                .of(ChatwootOptions.standard())
                .conduct();
    }
}
