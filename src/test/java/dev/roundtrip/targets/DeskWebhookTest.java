package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.sms.SmsLine;
import dev.roundtrip.channel.sms.Webhook;
import dev.roundtrip.config.NumberUse;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsMode;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.trip.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskWebhookTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Webhook OLD = new Webhook("GET", "https://old.example/sms");

    @TempDir
    Path folder;

    private final Closing closing = new Closing();
    private Path note;
    private Embedded embedded;
    private Settings settings;
    private Inboxes inboxes;
    private SmsLine line;
    private Webhook right;

    @BeforeEach
    void start() {
        note = folder.resolve("webhook-%s.txt".formatted(SimulatedParts.DESK_NUMBER));
        embedded = closing.add(Embedded.start(Told.settings(), Timers.shortened(), CLOCK));
        settings = embedded.settings();
        DeskEntry entry = closing.add(DeskEntry.of(settings.desk().orElseThrow(), settings.safety(), CLOCK));
        inboxes = Inboxes.of(entry.client(), settings);
        Line made = Lineup.of(settings, inboxes, CLOCK, ignored -> {}).get(Channel.SMS);
        line = (SmsLine) closing.add(made);
        right = line.webhook();
        line.post(OLD);
    }

    @AfterEach
    void end() {
        closing.close();
    }

    @Test
    void it_is_set_for_the_run_with_a_note_and_put_back_without_one() {
        Closing run = new Closing();

        DeskWebhook.care(setting(true, SmsMode.TWILIO), inboxes, line, folder, run);
        assertThat(line.webhook()).isEqualTo(right);
        assertThat(note).hasContent(settings.runId() + "\nGET https://old.example/sms");

        run.close();
        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void what_a_killed_run_left_set_the_next_one_puts_back_whatever_it_is_told() throws Exception {
        Files.writeString(note, "run1a\n" + OLD.written());
        line.post(right);

        DeskWebhook.care(setting(false, SmsMode.TWILIO), inboxes, line, folder, new Closing());

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void where_it_is_only_checked_or_texts_are_posted_by_ourselves_it_stays() {
        DeskWebhook.care(setting(false, SmsMode.TWILIO), inboxes, line, folder, new Closing());
        DeskWebhook.care(setting(true, SmsMode.WEBHOOK), inboxes, line, folder, new Closing());

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void what_another_run_has_set_that_is_alive_stays_and_can_not_be_set_twice() {
        Closing first = new Closing();
        DeskWebhook.care(setting(true, SmsMode.TWILIO), inboxes, line, folder, first);

        DeskWebhook.care(setting(false, SmsMode.TWILIO), inboxes, line, folder, new Closing());
        assertThatIllegalStateException()
                .isThrownBy(() -> DeskWebhook.care(setting(true, SmsMode.TWILIO), inboxes, line, folder, new Closing()))
                .withMessage(
                        "The webhook of %s can't be set, since run %s on this machine has set it and puts it back at its end. Run again then, or give roundtrip.sms.webhook=check.",
                        SimulatedParts.DESK_NUMBER, settings.runId());
        assertThat(line.webhook()).isEqualTo(right);

        first.close();
        assertThat(line.webhook()).isEqualTo(OLD);
    }

    @Test
    void a_number_that_is_not_the_inboxes_own_is_not_redirected() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DeskWebhook.care(
                        setting(true, SmsMode.TWILIO, "+15550999999"), inboxes, line, folder, new Closing()))
                .withMessage(
                        "The webhook of +15550999999 is not set, since SMS inbox %d has the number %s. Leave roundtrip.sms.desk.number empty or give the inbox's own number there, or give roundtrip.sms.webhook=check.",
                        inboxes.of(Channel.SMS).id(), SimulatedParts.DESK_NUMBER);
        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_log_in_and_a_query_of_an_address_are_not_shown() {
        assertThat(new Webhook("POST", "https://me:secret@old.example/sms?key=secret"))
                .asString()
                .contains("https://old.example/sms")
                .doesNotContain("secret");
        assertThat(new Webhook("POST", "")).hasToString("POST to nowhere");
    }

    private Settings setting(boolean sets, SmsMode mode) {
        return setting(sets, mode, settings.sms().orElseThrow().deskNumber());
    }

    private Settings setting(boolean sets, SmsMode mode, String deskNumber) {
        SmsSettings sms = settings.sms().orElseThrow();
        SmsSettings changed = new SmsSettings(
                sms.inbox(),
                deskNumber,
                sms.customerNumbers(),
                sms.accountSid(),
                sms.authToken(),
                sms.api(),
                mode,
                new NumberUse(Duration.ZERO, 100, sets));
        return settings.completed(
                settings.safety().accountName(),
                settings.desk().orElseThrow(),
                settings.email().orElseThrow(),
                changed,
                settings.webchat().orElseThrow());
    }
}
