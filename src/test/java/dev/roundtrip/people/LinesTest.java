package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Line;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final Set<Channel> closed = EnumSet.noneOf(Channel.class);

    @Test
    void every_line_is_closed_even_when_one_fails() {
        Lines lines = new Lines(Map.of(
                Channel.EMAIL, new StuckLine(Channel.EMAIL),
                Channel.SMS, new StuckLine(Channel.SMS)));
        assertThatIllegalStateException()
                .isThrownBy(lines::close)
                .withMessageMatching("The channel (e-mail|SMS) could not be closed: It is stuck\\.")
                .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(2));
        assertThat(closed).containsExactly(Channel.EMAIL, Channel.SMS);
    }

    private final class StuckLine implements Line {
        private final Channel channel;

        StuckLine(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public void prove() {}

        @Override
        public CustomerChannel connect(String name, String tag, ExchangeLog log) {
            throw new IllegalStateException("Nobody connects here.");
        }

        @Override
        public void close() {
            closed.add(channel);
            throw new IllegalStateException("It is stuck.");
        }
    }
}
