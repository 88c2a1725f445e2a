package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.twilio.com, api.twilio.com, https://api.twilio.com",
        "https://api.twilio.com/, messaging.twilio.com, https://messaging.twilio.com",
        "https://api.dublin.ie1.twilio.com, messaging.twilio.com, https://messaging.dublin.ie1.twilio.com",
        "http://127.0.0.1:4010/, messaging.twilio.com, http://127.0.0.1:4010",
        "https://api.twilio.com.test, messaging.twilio.com, https://api.twilio.com.test"
    })
    void a_product_is_asked_at_its_own_host_of_twilio_and_at_the_one_that_stands_in(
            URI api, String host, String place) {
        assertThat(Wire.place(api, host)).isEqualTo(place);
    }
}
