package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsCheckTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("texts.feature"), """
                Feature: Texts
                  Rule: All are counted
                    @sms @id=X1
                    Scenario: A conversation
                      Given Maya has texted
                        \"""
                        Short.
                        --- or, in other words ---
                        %s
                        \"""
                      When Tomas leaves a private note
                        \"""
                        Nobody pays for this.
                        \"""
                      And Tomas answers
                        \"""
                        Ni\u00f1o, \u4f60\u597d, this one is of the other alphabet and is a little longer than its first segment.
                        \"""
                      And Maya wants no more texts and sends the one word "STOP"
                    @email @id=X2
                    Scenario: A mail
                      Given Maya writes by e-mail about "Nothing"
                        \"""
                        Mails cost nothing.
                        \"""
                """.formatted("a".repeat(200)));
    }

    @Test
    void the_longest_wordings_the_answers_and_the_carriers_words_are_told() {
        assertThat(look()).singleElement().satisfies(finding -> {
            assertThat(finding.failed()).isFalse();
            assertThat(finding.what()).isEqualTo("segments of texts");
            assertThat(finding.seen()).isEqualTo("about 6 segments, answers included");
        });
    }

    @Test
    void what_is_posted_to_the_desk_costs_nothing_but_its_answers() {
        assertThat(look("sms.mode", "webhook"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen()).isEqualTo("about 4 segments, answers included"));
    }

    @Test
    void scenarios_that_are_not_chosen_cost_nothing() {
        assertThat(look("tags", "email"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen()).isEqualTo("about 0 segments, answers included"));
    }

    @Test
    void more_than_the_limit_is_told_before_anything_is_sent_and_keeps_no_other_channel_from_its_run() {
        assertThat(look("sms.segments", "5")).singleElement().satisfies(finding -> {
            assertThat(finding.failed()).isTrue();
            assertThat(finding.only()).contains(Channel.SMS);
            assertThat(finding.stopsTheRun()).isFalse();
            assertThat(finding.seen())
                    .isEqualTo(
                            "The chosen scenarios would cost about 6 segments, answers included, and roundtrip.sms.segments allows 5; SMS scenarios beyond that are not run. Raise it, or choose fewer SMS scenarios.");
            assertThat(finding.keys()).containsExactly(Key.SMS_SEGMENTS, Key.TAGS);
        });
    }

    @Test
    void without_sms_there_is_nothing_to_say() {
        assertThat(look("channels", "email", "sms.segments", "5")).isEmpty();
    }

    private List<Finding> look(String... pairs) {
        Map<String, String> all = new HashMap<>(Map.ofEntries(
                Map.entry("target", "remote"),
                Map.entry("channels", "sms"),
                Map.entry("desk.url", "https://desk.example"),
                Map.entry("desk.token", "desk-token"),
                Map.entry("desk.account.name", "Harbor & Pine"),
                Map.entry("email.inbox", "1"),
                Map.entry("email.customer", "qa@mail.example"),
                Map.entry("email.smtp.host", "mail.example"),
                Map.entry("email.imap.host", "mail.example"),
                Map.entry("email.imap.user", "qa"),
                Map.entry("email.imap.password", "mail-word"),
                Map.entry("sms.inbox", "2"),
                Map.entry("sms.customer.numbers", "+15551230001"),
                Map.entry("sms.account.sid", "AC" + "5".repeat(32)),
                Map.entry("sms.auth.token", "sms-token")));
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        Map<String, String> properties = new HashMap<>();
        all.forEach((name, value) -> properties.put("roundtrip." + name, value));
        Settings settings = Settings.read(NamedSources.of(properties, Path.of("")), new RunIds(new Random(1)));
        return new SegmentsCheck(settings, folder).look();
    }
}
