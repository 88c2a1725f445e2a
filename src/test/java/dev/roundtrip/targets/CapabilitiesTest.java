package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Capabilities.Found;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {
    private static final Found EVERYTHING = new Found(true, true, true, true, true);

    private final Map<String, String> given = new HashMap<>(Map.of(
            "roundtrip.target", "remote",
            "roundtrip.channels", "sms,webchat",
            "roundtrip.desk.url", "https://desk.example",
            "roundtrip.desk.token", "any-token",
            "roundtrip.desk.account.name", "Shop",
            "roundtrip.sms.inbox", "2",
            "roundtrip.sms.account.sid", "AC" + "0".repeat(32),
            "roundtrip.sms.auth.token", "any-word",
            "roundtrip.sms.customer.numbers", "+15551230001",
            "roundtrip.webchat.inbox", "3"));

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            roundtrip.webchat.page         | https://shop.example          | SHOP_PAGE        | set roundtrip.webchat.page
            roundtrip.sms.customer.numbers | +15551230001,+15551230002     | CUSTOMER_NUMBERS | name several in roundtrip.sms.customer.numbers
            roundtrip.callback.url         | http://qa.example:8099        | CALLBACK         | set roundtrip.callback.url
            roundtrip.capabilities         | throttles-off                 | THROTTLES_OFF    | set roundtrip.capabilities=throttles-off
            roundtrip.capabilities         | mms                           | MMS              | set roundtrip.capabilities=mms
            roundtrip.capabilities         | carrier-faults                | CARRIER_FAULTS   | set roundtrip.capabilities=carrier-faults
            """)
    void a_setting_gives_a_capability_and_without_it_is_named(
            String property, String value, Capability capability, String remedy) {
        assertThat(capabilities().lacks(capability))
                .hasValueSatisfying(why -> assertThat(why).contains(remedy));

        given.put(property, value);

        assertThat(capabilities().lacks(capability)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "remote,  http://127.0.0.1:3000,      false, false",
        "compose, http://localhost:3000,      false, false",
        "remote,  http://127.0.0.1:3000,      true,  true",
        "remote,  http://[::1]:3000,          true,  true",
        "remote,  http://desk.localhost:3000, true,  true",
        "remote,  https://desk.example,       true,  false"
    })
    void only_the_simulator_on_loopback_is_believed_to_spare_this_machine(
            String target, String url, String simulated, boolean spared) {
        given.put("roundtrip.target", target);
        given.put("roundtrip.desk.url", url);
        given.put("roundtrip.desk.simulated", simulated);

        assertThat(capabilities().lacks(Capability.THROTTLES_OFF).isEmpty()).isEqualTo(spared);

        given.put("roundtrip.capabilities", "no-throttles-off");
        assertThat(capabilities().lacks(Capability.THROTTLES_OFF)).isPresent();
    }

    @Test
    void that_it_has_not_is_always_believed() {
        given.put("roundtrip.capabilities", "no-administrator");

        assertThat(capabilities().lacks(Capability.ADMINISTRATOR))
                .contains("roundtrip.capabilities says no-administrator");
        assertThat(capabilities().falsehoods()).isEmpty();
    }

    @Test
    void what_is_plainly_not_so_is_told_and_changes_nothing() {
        given.put("roundtrip.capabilities", "callback,imap,mms");

        assertThat(capabilities().falsehoods())
                .containsExactly(
                        "roundtrip.capabilities says that the target has callback, but the desk does not reach this machine: set roundtrip.callback.url.",
                        "roundtrip.capabilities says that the target has imap, but the desk does not fetch mail itself: let its inbox poll a mailbox and set roundtrip.email.route=imap.");
        assertThat(capabilities().lacks(Capability.CALLBACK)).isPresent();
    }

    @Test
    void all_of_it_is_told_in_a_line() {
        assertThat(capabilities().told())
                .isEqualTo(
                        "8 of 17, without shop-page, customer-numbers, desk-address, callback, imap, throttles-off, mms, carrier-faults, reply-addresses: scenarios that need these are not run");
    }

    @Test
    void the_embedded_target_lacks_a_real_shop_and_polling() {
        given.keySet().removeIf(key -> !key.equals("roundtrip.channels"));
        given.put("roundtrip.channels", "email,sms,webchat");

        assertThat(Capabilities.embedded(settings()).told()).contains(", without shop-page, imap: ");
    }

    private Capabilities capabilities() {
        return Capabilities.of(settings(), EVERYTHING);
    }

    private Settings settings() {
        return Settings.read(NamedSources.of(given, Path.of("")), new RunIds(new Random(1)));
    }
}
