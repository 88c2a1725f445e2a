package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Mender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoMendsTest {
    @ParameterizedTest
    @CsvSource({
        "worker-stopped, email, DESK_OPERATOR",
        "widget-not-told, webchat, DESK_OPERATOR",
        "webhook-elsewhere, sms, TWILIO",
        "in-spam, email, MAIL",
        "lost-in-transport, email, MAIL",
        "lost-in-transport, sms, TWILIO",
        "not-accepted, webchat, DESK_OPERATOR",
        "wrong-thread, email, MAKER",
        "inbox-gone, sms, DESK_ADMINISTRATOR",
        "unknown, sms, SUITE"
    })
    void a_broken_promise_is_for_whoever_its_cause_is_with(String cause, String channel, Mender mender) {
        assertThat(WhoMends.of(scenario(Verdict.BROKEN_PROMISE, cause, channel)))
                .isEqualTo(mender);
    }

    @Test
    void a_set_up_is_for_whoever_made_it_and_a_stale_tag_for_whoever_keeps_the_scenarios() {
        assertThat(WhoMends.of(scenario(Verdict.SET_UP_BROKEN, "", "sms"))).isEqualTo(Mender.YOU);
        assertThat(WhoMends.of(scenario(Verdict.DEFECT_GONE, "", "sms"))).isEqualTo(Mender.SUITE);
    }

    private static ScenarioResult scenario(Verdict verdict, String cause, String channel) {
        ObjectNode evidence = JsonNodeFactory.instance.objectNode();
        evidence.putArray("channels").add(channel);
        evidence.putObject("finding").put("cause", cause);
        return new ScenarioResult("a", "Orders", "Late", verdict, "", 0, 1, evidence, 1);
    }
}
