package dev.roundtrip.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictsTest {
    private final Verdicts verdicts = new Verdicts();

    @ParameterizedTest(name = "{0} {1}, {2}: {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL    | SEEN_BY_DESK | NO_INBOX                                     | certain | INBOX_GONE
            EMAIL    | SEEN_BY_DESK | OTHER_PERSON                                 | certain | WRONG_PERSON
            EMAIL    | RECEIVED     | OTHER_PERSON HANDED_OVER                     | certain | WRONG_PERSON
            SMS      | SEEN_BY_DESK | OTHER_INBOX                                  | certain | WRONG_INBOX
            EMAIL    | RECEIVED     | SPAM HANDED_OVER                             | certain | IN_SPAM
            EMAIL    | SEEN_BY_DESK | TWICE                                        | certain | TWICE
            SMS      | RECEIVED     | ALTERED DELIVERED                            | likely  | ALTERED
            SMS      | RECEIVED     | ALTERED UNDER_WAY                            | likely  | ALTERED
            SMS      | RECEIVED     | ALTERED UNDELIVERED                          | certain | UNDELIVERED
            EMAIL    | RECEIVED     | ALTERED BOUNCED HANDED_OVER                  | certain | BOUNCED
            EMAIL    | SEEN_BY_DESK | ALTERED                                      | likely  | ALTERED
            WEB_CHAT | SEEN_BY_DESK | OTHER_KIND                                   | certain | NOT_AS_PROMISED
            EMAIL    | HANDED_OVER  | DELETED                                      | certain | NOT_AS_PROMISED
            EMAIL    | HANDED_OVER  | LATE                                         | certain | TOO_LATE
            EMAIL    | SEEN_BY_DESK | UNTOLD                                       | likely  | TOO_LATE
            EMAIL    | ACCEPTED     |                                              | likely  | NOT_ACCEPTED
            EMAIL    | SEEN_BY_DESK | BOUNCED NOT_HELD                             | certain | BOUNCED
            SMS      | SEEN_BY_DESK | UNDELIVERED NOT_HELD                         | certain | UNDELIVERED
            SMS      | SEEN_BY_DESK | DELIVERED WEBHOOK_ELSEWHERE NOT_HELD         | certain | WEBHOOK_ELSEWHERE
            SMS      | SEEN_BY_DESK | DELIVERED WEBHOOK_UNCLEAR NOT_HELD           | likely  | WEBHOOK_ELSEWHERE
            SMS      | SEEN_BY_DESK | DELIVERED WEBHOOK_UNCLEAR NOT_HELD WORKER_SILENT | likely | WORKER_STOPPED
            SMS      | SEEN_BY_DESK | UNDER_WAY WEBHOOK_UNCLEAR NOT_THERE NOT_HELD | likely  | LOST_IN_TRANSPORT
            SMS      | SEEN_BY_DESK | DELIVERED WEBHOOK_RIGHT NOT_HELD             | likely  | WEBHOOK_NOT_HEARD
            SMS      | SEEN_BY_DESK | WEBHOOK_RIGHT NOT_HELD WORKER_ALIVE          | likely  | WEBHOOK_NOT_HEARD
            SMS      | SEEN_BY_DESK | DELIVERED WEBHOOK_RIGHT NOT_HELD WORKER_SILENT | likely | WORKER_STOPPED
            SMS      | SEEN_BY_DESK | UNDER_WAY WEBHOOK_RIGHT NOT_THERE NOT_HELD   | likely  | LOST_IN_TRANSPORT
            SMS      | SEEN_BY_DESK | NOT_HELD                                     | likely  | UNKNOWN
            EMAIL    | SEEN_BY_DESK | NOT_HELD                                     | likely  | MAIL_NOT_FORWARDED
            EMAIL    | SEEN_BY_DESK | NOT_HELD WORKER_ALIVE                        | likely  | MAIL_NOT_FORWARDED
            EMAIL    | SEEN_BY_DESK | TAKEN_BY_DESK NOT_HELD                       | likely  | LOST_AT_DESK
            EMAIL    | SEEN_BY_DESK | TAKEN_BY_DESK NOT_HELD WORKER_SILENT         | likely  | WORKER_STOPPED
            EMAIL    | SEEN_BY_DESK | NOT_HELD WORKER_SILENT                       | likely  | WORKER_STOPPED
            EMAIL    | SEEN_BY_DESK | NOT_HELD WORKER_SILENT WORKER_ALIVE          | likely  | UNKNOWN
            EMAIL    | SEEN_BY_DESK | NOT_HELD DESK_SICK WORKER_SILENT             | likely  | DESK_SICK
            EMAIL    | SEEN_BY_DESK | UNASKED                                      | likely  | UNKNOWN
            WEB_CHAT | SEEN_BY_DESK | NOT_HELD                                     | likely  | LOST_AT_DESK
            WEB_CHAT | SEEN_BY_DESK | NOT_HELD OWN_TROUBLE                         | likely  | UNKNOWN
            EMAIL    | ANSWERED     |                                              | likely  | DESK_REFUSES
            EMAIL    | HANDED_OVER  | GIVEN_UP                                     | certain | HAND_OVER_REFUSED
            EMAIL    | HANDED_OVER  | NOT_HELD                                     | likely  | LOST_AT_DESK
            EMAIL    | HANDED_OVER  | WAITING DESK_SICK WORKER_SILENT              | likely  | DESK_SICK
            EMAIL    | HANDED_OVER  | WAITING WORKER_SILENT                        | likely  | WORKER_STOPPED
            EMAIL    | HANDED_OVER  | WAITING WORKER_ALIVE                         | likely  | HAND_OVER_STOPPED
            SMS      | HANDED_OVER  | WAITING WORKER_ALIVE WORKER_SILENT           | likely  | UNKNOWN
            SMS      | HANDED_OVER  | WAITING                                      | likely  | UNKNOWN
            WEB_CHAT | HANDED_OVER  | WAITING WORKER_ALIVE REALTIME_SILENT         | likely  | REALTIME_SILENT
            WEB_CHAT | HANDED_OVER  | WAITING WORKER_SILENT REALTIME_SILENT        | likely  | WORKER_STOPPED
            WEB_CHAT | HANDED_OVER  | WAITING WORKER_ALIVE                         | likely  | UNKNOWN
            SMS      | RECEIVED     | UNDELIVERED GIVEN_UP NOT_THERE               | certain | UNDELIVERED
            SMS      | RECEIVED     | GIVEN_UP UNASKED NOT_THERE                   | certain | UNDELIVERED
            EMAIL    | RECEIVED     | BOUNCED HANDED_OVER NOT_THERE                | certain | BOUNCED
            SMS      | RECEIVED     | UNDER_WAY NOT_THERE                          | likely  | LOST_IN_TRANSPORT
            SMS      | RECEIVED     | DELIVERED NOT_THERE                          | likely  | LOST_IN_TRANSPORT
            EMAIL    | RECEIVED     | HANDED_OVER NOT_THERE                        | likely  | LOST_IN_TRANSPORT
            EMAIL    | RECEIVED     | HANDED_OVER UNASKED                          | likely  | UNKNOWN
            WEB_CHAT | RECEIVED     | OWN_TROUBLE WORKER_ALIVE                     | likely  | UNKNOWN
            WEB_CHAT | RECEIVED     | HELD_FOR_VISITOR DESK_SICK                   | likely  | DESK_SICK
            WEB_CHAT | RECEIVED     | HELD_FOR_VISITOR WORKER_SILENT               | likely  | WORKER_STOPPED
            WEB_CHAT | RECEIVED     | HELD_FOR_VISITOR REALTIME_SILENT WORKER_ALIVE | likely | REALTIME_SILENT
            WEB_CHAT | RECEIVED     | HELD_FOR_VISITOR WORKER_ALIVE                | likely  | WIDGET_NOT_TOLD
            WEB_CHAT | RECEIVED     | NOT_THERE WORKER_ALIVE                       | likely  | LOST_AT_DESK
            """)
    void every_story_has_its_cause(Channel channel, Hop hop, String signs, String how, Cause cause) {
        Finding finding = finding(channel, hop, signs(signs));

        assertThat(finding.cause()).isEqualTo(cause);
        assertThat(finding.certain() ? "certain" : "likely").isEqualTo(how);
        assertThat(finding.missing()).isEqualTo(hop);
        assertThat(finding.why()).isNotBlank().endsWith(".");
        assertThat(finding.remedy()).matches("[A-Z].*\\.");
        assertThat(finding.traces()).hasSameSizeAs(signs(signs));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL | SEEN_BY_DESK | OTHER_PERSON LATE              | WRONG_PERSON
            EMAIL | RECEIVED     | SPAM OTHER_PERSON              | WRONG_PERSON
            SMS   | RECEIVED     | UNDELIVERED DELIVERED          | UNDELIVERED
            SMS   | RECEIVED     | UNDELIVERED LATE               | TOO_LATE
            SMS   | SEEN_BY_DESK | WEBHOOK_ELSEWHERE WEBHOOK_RIGHT | WEBHOOK_ELSEWHERE
            EMAIL | HANDED_OVER  | GIVEN_UP WAITING               | HAND_OVER_REFUSED
            """)
    void what_contradicts_itself_is_never_certain(Channel channel, Hop hop, String signs, Cause cause) {
        Finding finding = finding(channel, hop, signs(signs));

        assertThat(finding.certain()).isFalse();
        assertThat(finding.cause()).isEqualTo(cause);
        assertThat(finding.why()).endsWith("(What was found contradicts itself, so this is not certain.)");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void where_nothing_tells_the_last_proven_and_the_first_missing_hop_are_named(Channel channel) {
        Finding finding = finding(channel, Hop.SEEN_BY_DESK);

        assertThat(finding.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(finding.certain()).isFalse();
        assertThat(finding.why())
                .startsWith(
                        "nothing that was asked tells why: it got as far as \"accepted by the provider\" (id-1, the source of it), and nothing shows \"seen by the desk\". Often ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL | NOT_HELD              | or its worker is stopped, which nothing here could show.
            EMAIL | NOT_HELD WORKER_ALIVE | or it still waits in a slower queue of its worker (action_mailbox_routing).
            SMS   | NOT_HELD DELIVERED WORKER_ALIVE | or it still waits in a slower queue of its worker (low).
            """)
    void a_worker_that_lives_somewhere_is_not_taken_for_one_that_has_done_all(
            Channel channel, String signs, String end) {
        assertThat(finding(channel, Hop.SEEN_BY_DESK, signs(signs)).why()).endsWith(end);
    }

    @Test
    void what_a_side_said_is_part_of_a_certain_cause() {
        Finding finding = finding(Channel.SMS, Hop.RECEIVED, Sign.UNDELIVERED);

        assertThat(finding.why())
                .isEqualTo("the provider gave up delivering it. Somebody says: The sign is UNDELIVERED.");
    }

    @Test
    void no_single_sign_makes_anything_certain_but_those_by_which_a_side_says_so_itself() {
        List<Sign> telling = List.of(
                Sign.LATE,
                Sign.OTHER_KIND,
                Sign.OTHER_PERSON,
                Sign.OTHER_INBOX,
                Sign.TWICE,
                Sign.SPAM,
                Sign.BOUNCED,
                Sign.UNDELIVERED,
                Sign.WEBHOOK_ELSEWHERE,
                Sign.GIVEN_UP,
                Sign.DELETED,
                Sign.NO_INBOX);
        for (Channel channel : Channel.values()) {
            for (Hop hop : Hop.values()) {
                Stream.of(Sign.values())
                        .filter(sign -> !telling.contains(sign))
                        .forEach(sign -> assertThat(finding(channel, hop, sign).certain())
                                .as("%s %s %s", channel, hop, sign)
                                .isFalse());
            }
        }
    }

    private Finding finding(Channel channel, Hop hop, Sign... signs) {
        List<Trace> traces = Arrays.stream(signs)
                .map(sign -> new Trace(sign, "somebody", "The sign is " + sign + "."))
                .toList();
        return verdicts.of(new Facts(Missed.of(channel, hop).miss(), traces));
    }

    private static Sign[] signs(String words) {
        return words == null
                ? new Sign[0]
                : Arrays.stream(words.split(" ")).map(Sign::valueOf).toArray(Sign[]::new);
    }
}
