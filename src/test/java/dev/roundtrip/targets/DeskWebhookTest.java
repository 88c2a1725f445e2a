package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

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

class DeskWebhookTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Webhook OLD = new Webhook("GET", "https://old.example/sms");
    private static final Path NOTE = Path.of(".roundtrip", "webhook-%s.txt".formatted(SimulatedParts.DESK_NUMBER));

    private final Closing closing = new Closing();
    private Embedded embedded;
    private Settings settings;
    private Inboxes inboxes;
    private SmsLine line;
    private Webhook right;

    @BeforeEach
    void start() {
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

        DeskWebhook.care(setting(true, SmsMode.TWILIO), inboxes, line, run);
        assertThat(line.webhook()).isEqualTo(right);
        assertThat(NOTE).hasContent("GET https://old.example/sms");

        run.close();
        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(NOTE).doesNotExist();
    }

    @Test
    void what_a_killed_run_left_set_the_next_one_puts_back_whatever_it_is_told() throws Exception {
        Files.createDirectories(NOTE.getParent());
        Files.writeString(NOTE, OLD.written());
        line.post(right);

        DeskWebhook.care(setting(false, SmsMode.TWILIO), inboxes, line, new Closing());

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(NOTE).doesNotExist();
    }

    @Test
    void where_it_is_only_checked_or_texts_are_posted_by_ourselves_it_stays() {
        DeskWebhook.care(setting(false, SmsMode.TWILIO), inboxes, line, new Closing());
        DeskWebhook.care(setting(true, SmsMode.WEBHOOK), inboxes, line, new Closing());

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(NOTE).doesNotExist();
    }

    private Settings setting(boolean sets, SmsMode mode) {
        SmsSettings sms = settings.sms().orElseThrow();
        SmsSettings changed = new SmsSettings(
                sms.inbox(),
                sms.deskNumber(),
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
