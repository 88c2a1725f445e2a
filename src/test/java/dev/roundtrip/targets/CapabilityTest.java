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

    @Test
    void what_is_said_of_a_target_must_be_capabilities() {
        assertThatCode(() -> Capability.mustBe(Set.of("mms", "no-imap", "throttles-off")))
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> Capability.mustBe(Set.of("no-mmss")))
                .withMessageStartingWith(
                        "roundtrip.capabilities names 'no-mmss', which is no capability. Did you mean 'no-mms'? There are, each also with no- before it: administrator, ");
    }
}
