package dev.roundtrip.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import dev.roundtrip.simulator.faults.Faults;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is let in once it was told which accounts there are. */
class KnownAccountsTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String TOKEN = "token-of-the-account";

    @Test
    void an_account_that_is_not_one_of_those_told_is_refused() {
        TwilioOptions open = new TwilioOptions(
                0, Clock.systemUTC(), () -> "3".repeat(32), Map.of(), Map.of(), Duration.ZERO, Faults.none());
        try (TwilioSimulator kept = TwilioSimulator.start(open.withAuthTokens(Map.of(ACCOUNT, TOKEN)))) {
            assertThat(Account.fetcher(ACCOUNT).fetch(client(kept, ACCOUNT)).getSid())
                    .isEqualTo(ACCOUNT);
            assertThatThrownBy(() -> Account.fetcher().fetch(client(kept, "AC" + "9".repeat(32))))
                    .isInstanceOfSatisfying(ApiException.class, refusal -> {
                        assertThat(refusal.getStatusCode()).isEqualTo(401);
                        assertThat(refusal.getCode()).isEqualTo(20003);
                    });
        }
    }

    private static TwilioRestClient client(TwilioSimulator twilio, String account) {
        return new TwilioRestClient.Builder(account, TOKEN)
                .httpClient(new LoopbackClient(twilio.baseUrl()))
                .build();
    }
}
