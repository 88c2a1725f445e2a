package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.SuiteRun.End;
import dev.roundtrip.trip.BrokenPromise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The suite is shown broken desks: exactly the scenarios of the broken channel must fail, and name the hop. */
@Tag("self")
class BrokenDesksTest {
    private static final List<String> ALL = List.of("O1", "O2", "O3", "N1", "N2", "N3");

    @Test
    void a_sound_desk_keeps_every_promise() {
        assertThat(run(""))
                .allSatisfy((id, end) -> assertThat(end.failure()).as(id).isNull());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    mailer-stopped             | O1 N1 | First missing: accepted for delivery.
                    sms-webhook-dropped        | O2 N2 | First missing: seen by the desk.
                    sms-inbound-record-missing | O2 N2 | First missing: received by the customer.
                    widget-socket-cut          | O3 N3 | First missing: received by the customer.
                    note-leaked-email          | N1    | private note was received by Maya by e-mail
                    note-leaked-sms            | N2    | private note was received by Derek by SMS
                    note-leaked-webchat        | N3    | private note was received by Priya by web chat
                    """)
    void a_broken_desk_is_noticed_and_the_hop_named(String fault, String red, String named) {
        Map<String, End> ends = run(fault);
        assertThat(ends).containsOnlyKeys(ALL);
        for (String id : ALL) {
            if (List.of(red.split(" ")).contains(id)) {
                assertThat(ends.get(id).failure())
                        .as(id)
                        .isInstanceOf(BrokenPromise.class)
                        .hasMessageContaining(named);
            } else {
                assertThat(ends.get(id).failure()).as(id).isNull();
            }
        }
    }

    private static Map<String, End> run(String fault) {
        Map<String, String> settings = new HashMap<>();
        settings.put("roundtrip.target", "embedded");
        settings.put("roundtrip.embedded.faults", fault);
        for (String hop :
                List.of("email.in", "sms.in", "webchat.in", "hand-over", "email.out", "sms.out", "webchat.out")) {
            settings.put("roundtrip.budget." + hop, "3/6");
        }
        return SuiteRun.with(settings);
    }
}
