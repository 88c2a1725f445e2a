package dev.roundtrip.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble.Why;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a look that finds a fault throws. */
public final class Troubles {
    private Troubles() {}

    /** Looks, and wants a trouble of that kind. */
    public static AbstractThrowableAssert<?, ? extends Throwable> trouble(ThrowingCallable look, Why why) {
        return assertThatThrownBy(look)
                .isInstanceOf(ChannelTrouble.class)
                .satisfies(thrown -> assertThat(((ChannelTrouble) thrown).why())
                        .as(thrown.getMessage())
                        .isEqualTo(why));
    }
}
