package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /widget                                   | NEW_VISITOR    | false
            POST | /api/v1/widget/conversations              | PRE_CHAT_FORM  | false
            POST | /api/v1/widget/messages                   | EVERYTHING     | true
            GET  | /api/v1/accounts/3/conversations/meta     | COUNTS         | true
            GET  | /api/v1/accounts/3/contacts/search        | CONTACT_SEARCH | true
            GET  | /api/v2/accounts/3/reports/conversations  | REPORTS        | true
            GET  | /api/v2/accounts/3/summary_reports/team   | EVERYTHING     | true
            POST | /rails/action_mailbox/relay/inbound_emails| EVERYTHING     | true
            POST | /auth/sign_in                             | SIGN_IN        | false
            """)
    void a_request_has_the_limit_that_is_its_own(String method, String path, Throttle throttle, boolean waitedFor) {
        assertThat(Throttle.of(method, path)).isEqualTo(throttle);
        assertThat(throttle.worthWaiting()).isEqualTo(waitedFor);
    }

    @Test
    void it_names_its_limit_and_its_switch() {
        assertThat(Throttle.NEW_VISITOR.leftOut())
                .isEqualTo(
                        "throttled: the desk allows 5 loads of the chat by browsers that it does not know from one address in an hour, and these are used up; wait until the window is over, or add this machine's address to the desk's RACK_ATTACK_ALLOWED_IPS, or set ENABLE_RACK_ATTACK_WIDGET_API=false");
        assertThat(Throttle.PRE_CHAT_FORM.told()).endsWith(" in 12 hours");
        assertThat(Throttle.SIGN_IN.remedy()).endsWith("RACK_ATTACK_ALLOWED_IPS");
    }
}
