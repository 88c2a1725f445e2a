package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.SuiteRun.End;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The suite is shown broken desks: exactly the scenarios that use what is broken must fail, with the hop and the cause
 * named, and nothing may be called certain that is not so. A scenario in brackets may fail: a second copy of its only
 * answer may come after its end.
 */
@Tag("self")
class BrokenDesksTest {
    private static final List<String> ALL = List.of("O1", "O2", "O3", "N1", "N2", "N3");

    @Test
    void a_sound_desk_keeps_every_promise() {
        assertThat(run(""))
                .containsOnlyKeys(ALL)
                .allSatisfy((id, end) -> assertThat(end.failure()).as(id).isNull());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    mail-not-forwarded         | O1 N1   | SEEN_BY_DESK | MAIL_NOT_FORWARDED
                    mail-in-truncated          | O1 N1   | SEEN_BY_DESK | ALTERED
                    mail-in-wrong-contact      | O1 N1   | SEEN_BY_DESK | WRONG_PERSON
                    sms-webhook-dropped        | O2 N2   | SEEN_BY_DESK | WEBHOOK_NOT_HEARD
                    sms-webhook-elsewhere      | O2 N2   | SEEN_BY_DESK | WEBHOOK_ELSEWHERE
                    sms-in-doubled             | O2 N2   | SEEN_BY_DESK | TWICE
                    chat-in-lost               | O3 N3   | SEEN_BY_DESK | LOST_AT_DESK
                    realtime-silent            | O3 N3   | HANDED_OVER  | REALTIME_SILENT
                    mailer-stopped             | O1 N1   | HANDED_OVER  | HAND_OVER_STOPPED
                    smtp-refused               | O1 N1   | HANDED_OVER  | HAND_OVER_REFUSED
                    sms-credentials-refused    | O2 N2   | HANDED_OVER  | HAND_OVER_REFUSED
                    mail-out-lost              | O1 N1   | RECEIVED     | LOST_IN_TRANSPORT
                    mail-out-in-spam           | O1 N1   | RECEIVED     | IN_SPAM
                    mail-out-wrong-thread      | O1 N1   | RECEIVED     | WRONG_THREAD
                    mail-out-truncated         | O1 N1   | RECEIVED     | ALTERED
                    mail-out-to-somebody-else  | O1 N1   | RECEIVED     | WRONG_PERSON
                    mail-out-doubled           | (O1) N1 | RECEIVED     | TWICE
                    mail-out-delayed           | O1 N1   | RECEIVED     | LOST_IN_TRANSPORT TOO_LATE
                    sms-undelivered            | O2 N2   | RECEIVED     | UNDELIVERED
                    sms-inbound-record-missing | O2 N2   | RECEIVED     | LOST_IN_TRANSPORT
                    sms-out-truncated          | O2 N2   | RECEIVED     | ALTERED
                    sms-out-wrong-number       | O2 N2   | RECEIVED     | WRONG_PERSON
                    widget-socket-cut          | O3 N3   | RECEIVED     | WIDGET_NOT_TOLD
                    chat-out-dropped           | O3 N3   | RECEIVED     | WIDGET_NOT_TOLD
                    chat-out-doubled           | (O3) N3 | RECEIVED     | TWICE
                    note-leaked-email          | N1      | RECEIVED     | NOTE_LEAKED
                    note-leaked-sms            | N2      | RECEIVED     | NOTE_LEAKED
                    note-leaked-webchat        | N3      | RECEIVED     | NOTE_LEAKED
                    """)
    void a_broken_desk_is_noticed_and_hop_and_cause_are_named(String fault, String red, Hop hop, String causes) {
        Map<String, End> ends = run(fault);
        assertThat(ends).containsOnlyKeys(ALL);
        for (String id : ALL) {
            boolean must = List.of(red.split(" ")).contains(id);
            boolean may = must || red.contains("(" + id + ")");
            End end = ends.get(id);
            if (must || may && !end.kept()) {
                Finding finding = finding(fault, id, end);
                assertThat(finding.missing()).as("%s: %s", id, end.failure()).isEqualTo(hop);
                assertThat(List.of(causes.split(" ")))
                        .as("%s: %s", id, end.failure())
                        .contains(finding.cause().name());
            } else {
                assertThat(end.failure()).as(id).isNull();
            }
        }
    }

    /** Nothing distinguishes it from a lost message where the desk holds nothing on which it could be tried. */
    @Test
    void a_stopped_worker_breaks_everything_and_is_never_taken_for_something_else_with_certainty() {
        Map<String, End> ends = run("worker-stopped");
        assertThat(ends).containsOnlyKeys(ALL).allSatisfy((id, end) -> {
            Finding finding = finding("worker-stopped", id, end);
            assertThat(finding.cause() == Cause.WORKER_STOPPED || !finding.certain())
                    .as("%s: %s", id, end.failure())
                    .isTrue();
        });
        for (String chat : List.of("O3", "N3")) {
            assertThat(finding("worker-stopped", chat, ends.get(chat)).cause())
                    .as(chat)
                    .isEqualTo(Cause.WORKER_STOPPED);
        }
    }

    private static Finding finding(String fault, String id, End end) {
        assertThat(end.failure()).as(id).isInstanceOf(BrokenPromise.class);
        Finding finding = ((BrokenPromise) end.failure()).finding();
        System.out.printf(
                "%-27s %s  %-12s %s %s%n",
                fault, id, finding.missing(), finding.certain() ? "certainly" : "likely", finding.cause());
        return finding;
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
