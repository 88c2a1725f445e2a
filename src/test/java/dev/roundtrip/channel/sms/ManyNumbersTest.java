package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More customers' numbers than a line can name. */
class ManyNumbersTest {
    private final TwilioStub twilio = new TwilioStub();

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void many_numbers_are_counted_and_only_those_that_lack_something_named() {
        List<String> five = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> "+1555000000" + number)
                .toList();
        Stream.concat(five.stream(), Stream.of(SmsStage.DESK)).forEach(number -> twilio.owns(number, "", ""));
        five.forEach(number -> twilio.is(number, "capabilities", Map.of("sms", true, "mms", true)));
        NumberProbes probes = probesOf(five);
        assertThat(probes.numbers().seen())
                .isEqualTo(
                        "the account has 5 numbers, all take SMS and MMS, and the desk's +15550009999 (SMS, no MMS)");

        twilio.is(five.get(3), "capabilities", Map.of("sms", true, "mms", false));
        assertThat(probes.numbers().seen())
                .startsWith("the account has 5 numbers, all take SMS; 1 of them no MMS: +15550000004, and the desk's ");
    }

    private NumberProbes probesOf(List<String> customerNumbers) {
        return new NumberProbes(
                TwilioAccess.usual(
                        twilio.url(),
                        TwilioStub.ACCOUNT,
                        new Secret(TwilioStub.TOKEN),
                        customerNumbers,
                        SmsStage.DESK,
                        Reach.plain()),
                Clock.systemUTC(),
                Optional.of(new Callback(SmsStage.CALLBACK, URI.create("https://desk.example"))),
                Optional.empty());
    }
}
