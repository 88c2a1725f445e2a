package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roundtrip.channel.ChannelTrouble;
import java.time.Clock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks at mail, and the trouble that they find. */
final class Probing {
    private Probing() {}

    static MailProbes probes(MailAccess access) {
        return new MailProbes(access, Clock.systemUTC(), () -> "word");
    }

    static ChannelTrouble trouble(ThrowingCallable look) {
        ChannelTrouble trouble = catchThrowableOfType(ChannelTrouble.class, look);
        assertThat(trouble).isNotNull();
        return trouble;
    }
}
