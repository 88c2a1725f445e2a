package dev.roundtrip.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.simulator.faults.Faults;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may send from which number. */
class SendersTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final PhoneNumber DESK = new PhoneNumber("+15550100001");
    private static final PhoneNumber MAYA = new PhoneNumber("+14155550123");

    private final TwilioSimulator simulator = TwilioSimulator.start(new TwilioOptions(
            0,
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString().replace("-", ""),
            Map.of(),
            Map.of(MAYA.toString(), ACCOUNT, DESK.toString(), ACCOUNT, "+15550100009", "AC" + "2".repeat(32)),
            Duration.ZERO,
            Faults.none()));

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            +15550100007 | 21659 | 'From' +15550100007 is not a Twilio phone number or Short Code country mismatch
            +15550100009 | 21660 | Mismatch between the 'From' number +15550100009 and the account AC11111111111111111111111111111111
            shop         | 21212 | The 'From' number shop is not a valid phone number, shortcode, or alphanumeric sender ID.
            """)
    void an_account_whose_numbers_were_told_sends_from_no_other(String from, int code, String words) {
        assertThatThrownBy(() -> text(new PhoneNumber(from), MAYA, "no").create(client(ACCOUNT)))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.getStatusCode()).isEqualTo(400);
                    assertThat(refusal.getCode()).isEqualTo(code);
                })
                .hasMessage(words);
        assertThat(IncomingPhoneNumber.reader().setPhoneNumber(from).read(client(ACCOUNT)))
                .isEmpty();
        assertThat(Message.reader().setTo(MAYA).read(client(ACCOUNT))).isEmpty();
    }

    @Test
    void an_account_of_which_no_number_was_told_is_taken_at_its_word_but_for_what_is_others() {
        String unknown = "AC" + "3".repeat(32);
        TwilioRestClient stranger = client(unknown);
        assertThat(text(new PhoneNumber("+15550100007"), MAYA, "yes")
                        .create(stranger)
                        .getAccountSid())
                .isEqualTo(unknown);
        assertThatThrownBy(() -> text(DESK, MAYA, "no").create(stranger))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(21660));
    }

    private TwilioRestClient client(String account) {
        return new TwilioRestClient.Builder(account, "token-of-the-account")
                .httpClient(new LoopbackClient(simulator.baseUrl()))
                .build();
    }

    private static MessageCreator text(PhoneNumber from, PhoneNumber to, String body) {
        return Message.creator(to, from, body);
    }
}
