package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.config.Demands;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilityTest {
    @Test
    void channels_capabilities_and_all_can_be_demanded() {
        assertThatCode(() -> Capability.mustKnow(
                        new Demands(true, Set.of("email", "sms", "webchat", "administrator", "all"))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_nobody_offers_can_not_be_demanded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Capability.mustKnow(new Demands(false, Set.of("sms", "adminstrator"))))
                .withMessageStartingWith(
                        "roundtrip.require names 'adminstrator', which is neither a channel nor a capability. Did you mean 'administrator'? There are: email, sms, webchat, ");
    }
}
