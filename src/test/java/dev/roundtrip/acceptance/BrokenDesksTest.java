package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.SuiteRun.End;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The suite is shown broken desks: of six scenarios, exactly those that use what is broken must fail, with the hop and the
 * cause named, and nothing may be called certain that is not so. What breaks none of the six is shown one that it breaks. A scenario in brackets may fail: a second copy of its only
 * answer may come after its end.
 */
@Tag("self")
class BrokenDesksTest {
    private static final List<String> ALL = List.of("O1", "O2", "O3", "N1", "N2", "N3");

    @Test
    void a_sound_desk_keeps_every_promise() {
        assertThat(run("", ALL))
                .containsOnlyKeys(ALL)
                .allSatisfy((id, end) -> assertThat(end.failure()).as(id).isNull());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    mail-not-forwarded         | O1 N1   | SEEN_BY_DESK likely MAIL_NOT_FORWARDED
                    mail-in-truncated          | O1 N1   | SEEN_BY_DESK likely ALTERED
                    mail-in-wrong-contact      | O1 N1   | SEEN_BY_DESK certain WRONG_PERSON
                    sms-webhook-dropped        | O2 N2   | SEEN_BY_DESK likely WEBHOOK_NOT_HEARD
                    sms-webhook-elsewhere      | O2 N2   | SEEN_BY_DESK certain WEBHOOK_ELSEWHERE
                    sms-in-doubled             | O2 N2   | SEEN_BY_DESK certain TWICE
                    chat-in-lost               | O3 N3   | SEEN_BY_DESK likely LOST_AT_DESK
                    realtime-silent            | O3 N3   | HANDED_OVER likely REALTIME_SILENT
                    mailer-stopped             | O1 N1   | HANDED_OVER likely HAND_OVER_STOPPED
                    smtp-refused               | O1 N1   | HANDED_OVER certain HAND_OVER_REFUSED
                    sms-credentials-refused    | O2 N2   | HANDED_OVER certain HAND_OVER_REFUSED
                    mail-out-lost              | O1 N1   | RECEIVED likely LOST_IN_TRANSPORT
                    mail-out-in-spam           | O1 N1   | RECEIVED certain IN_SPAM
                    mail-out-wrong-thread      | O1 N1   | RECEIVED certain WRONG_THREAD
                    mail-out-truncated         | O1 N1   | RECEIVED likely ALTERED
                    mail-out-to-somebody-else  | O1 N1   | RECEIVED certain WRONG_PERSON
                    mail-out-doubled           | (O1) N1 | RECEIVED certain TWICE
                    mail-out-delayed           | O1 N1   | RECEIVED likely LOST_IN_TRANSPORT, RECEIVED certain TOO_LATE
                    sms-undelivered            | O2 N2   | RECEIVED certain UNDELIVERED
                    sms-inbound-record-missing | O2 N2   | RECEIVED likely LOST_IN_TRANSPORT
                    sms-out-truncated          | O2 N2   | RECEIVED likely ALTERED
                    sms-out-wrong-number       | O2 N2   | RECEIVED certain WRONG_PERSON
                    widget-socket-cut          | O3 N3   | RECEIVED likely WIDGET_NOT_TOLD
                    chat-out-dropped           | O3 N3   | RECEIVED likely WIDGET_NOT_TOLD
                    chat-out-doubled           | (O3) N3 | RECEIVED certain TWICE
                    note-leaked-email          | N1      | RECEIVED certain NOTE_LEAKED
                    note-leaked-sms            | N2      | RECEIVED certain NOTE_LEAKED
                    note-leaked-webchat        | N3      | RECEIVED certain NOTE_LEAKED
                    mail-in-new-thread         | O10     | SEEN_BY_DESK certain WRONG_THREAD
                    mail-in-files-dropped      | P5      | SEEN_BY_DESK certain NOT_AS_PROMISED
                    chat-in-files-dropped      | P8      | ACCEPTED certain NOT_ACCEPTED
                    rules-silent               | O1 O2 O3 | SEEN_BY_DESK certain NOT_AS_PROMISED
                    bot-not-told               | G9      | SEEN_BY_DESK certain NOT_AS_PROMISED
                    own-words-silent           | E5      | HANDED_OVER likely UNKNOWN
                    greeting-of-its-own        | E7      | SEEN_BY_DESK certain NOT_AS_PROMISED
                    merge-undone               | A6      | SEEN_BY_DESK certain WRONG_PERSON
                    resolving-told             | G8      | RECEIVED certain NOT_AS_PROMISED
                    mail-out-files-dropped     | B4      | RECEIVED certain FILE_LOST
                    continuity-mail-not-sent   | E6      | RECEIVED likely UNKNOWN
                    delayed-jobs-stuck         | B4      | HANDED_OVER likely HAND_OVER_STOPPED
                    transcript-with-notes      | E6b     | RECEIVED certain NOTE_LEAKED
                    sms-out-doubled            | (O2) N2 | RECEIVED certain TWICE
                    """)
    void a_broken_desk_is_noticed_and_hop_and_cause_are_named(String fault, String red, String verdicts) {
        List<String> played = played(red);
        Map<String, End> ends = run(fault, played);
        assertThat(ends).containsOnlyKeys(played);
        for (String id : played) {
            boolean must = List.of(red.split(" ")).contains(id);
            boolean may = must || red.contains("(" + id + ")");
            End end = ends.get(id);
            if (must || may && !end.kept()) {
                assertThat(List.of(verdicts.split(", ")))
                        .as("%s: %s", id, end.failure())
                        .contains(end.verdict());
            } else {
                assertThat(end.failure()).as(id).isNull();
            }
        }
    }

    /** Nothing distinguishes it from a lost message where the desk holds nothing on which it could be tried. */
    @Test
    void a_stopped_worker_breaks_everything_and_is_never_taken_for_something_else_with_certainty() {
        Map<String, End> ends = run("worker-stopped", ALL);
        assertThat(ends)
                .containsOnlyKeys(ALL)
                .allSatisfy((id, end) -> assertThat(end.verdict())
                        .as("%s: %s", id, end.failure())
                        .matches("[A-Z_]+ (likely [A-Z_]+|certain WORKER_STOPPED)"));
        for (String chat : List.of("O3", "N3")) {
            assertThat(ends.get(chat).verdict()).as(chat).endsWith(" WORKER_STOPPED");
        }
    }

    /** The six, and what else must break. */
    private static List<String> played(String red) {
        return Stream.concat(ALL.stream(), Stream.of(red.replaceAll("[()]", "").split(" ")))
                .distinct()
                .toList();
    }

    private static Map<String, End> run(String fault, List<String> ids) {
        Map<String, String> settings = new HashMap<>();
        settings.put("roundtrip.target", "embedded");
        settings.put("roundtrip.embedded.faults", fault);
        for (String hop :
                List.of("email.in", "sms.in", "webchat.in", "hand-over", "email.out", "sms.out", "webchat.out")) {
            settings.put("roundtrip.budget." + hop, "3/6");
        }
        return SuiteRun.of(settings).only(ids).run();
    }
}
