package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.sms.NumberLease;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskWebhookTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Webhook OLD = new Webhook("GET", "https://old.example/sms");

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final Closing closing = new Closing();
    private final List<String> console = new ArrayList<>();
    private DeskEntry entry;
    private Settings set;
    private Settings check;
    private Path note;
    private Embedded embedded;
    private Settings settings;
    private Inboxes inboxes;
    private SmsLine line;
    private Webhook right;

    @BeforeEach
    void start() {
        note = noteIn(folder);
        embedded = closing.add(Embedded.start(Told.settings(), Timers.shortened(), CLOCK));
        settings = embedded.settings();
        entry = closing.add(DeskEntry.of(settings.desk().orElseThrow(), settings.safety(), CLOCK));
        inboxes = Inboxes.of(entry.client(), settings);
        Line made = Lineup.of(settings, inboxes, CLOCK, ignored -> {}).get(Channel.SMS);
        line = (SmsLine) closing.add(made);
        right = line.webhook();
        line.post(OLD);
        set = setting(true, SmsMode.TWILIO);
        check = setting(false, SmsMode.TWILIO);
    }

    @AfterEach
    void end() {
        closing.close();
    }

    @Test
    void it_is_set_for_the_run_with_a_note_and_put_back_without_one() {
        Closing run = new Closing();

        care(set, run);
        assertThat(line.webhook()).isEqualTo(right);
        assertThat(note).hasContent(settings.runId() + "\nGET https://old.example/sms\n" + right.written());

        run.close();
        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void what_a_killed_run_left_set_the_next_one_puts_back_whatever_it_is_told() throws Exception {
        Files.write(note, List.of("run1a", OLD.written(), right.written()));
        line.post(right);

        care(check, new Closing());

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void where_it_is_only_checked_or_texts_are_posted_by_ourselves_it_stays() {
        care(check, new Closing());
        care(setting(true, SmsMode.WEBHOOK), new Closing());

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void what_another_run_has_set_that_is_alive_stays_and_can_not_be_set_twice() {
        Closing first = new Closing();
        care(set, first);

        care(check, new Closing());
        assertThatIllegalStateException()
                .isThrownBy(() -> care(set, new Closing()))
                .withMessage(
                        "The webhook of %s can't be set, since another run has it and puts it back at its end: run %s on this machine. Run again then, or give roundtrip.sms.webhook=check.",
                        SimulatedParts.DESK_NUMBER, settings.runId());
        assertThat(line.webhook()).isEqualTo(right);

        first.close();
        assertThat(line.webhook()).isEqualTo(OLD);
    }

    @Test
    void what_a_run_elsewhere_has_set_stays_and_is_nobodys_old_one() throws Exception {
        Closing first = new Closing();
        Closing second = new Closing();
        care(set, lease("run1a"), folder, first);

        assertThatIllegalStateException()
                .isThrownBy(() -> care(set, lease("run2b"), elsewhere, second))
                .withMessageMatching(
                        "The webhook of \\%s can't be set, since another run has it and puts it back at its end: run run1a, until .* at least\\. Run again then, or give roundtrip\\.sms\\.webhook=check\\."
                                .formatted(SimulatedParts.DESK_NUMBER));
        second.close();
        assertThat(line.webhook()).isEqualTo(right);
        assertThat(noteIn(elsewhere)).doesNotExist();

        first.close();
        assertThat(line.webhook()).isEqualTo(OLD);
        care(set, lease("run2b"), elsewhere, second);
        assertThat(line.webhook()).isEqualTo(right);
        second.close();
        assertThat(line.webhook()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_leases_whoever_ends_last_leaves_it_as_it_was(boolean firstEndsFirst) {
        Closing first = new Closing();
        Closing second = new Closing();
        care(set, NumberLease.alone(), folder, first);
        care(set, NumberLease.alone(), elsewhere, second);
        assertThat(noteIn(elsewhere)).doesNotExist();

        (firstEndsFirst ? first : second).close();
        (firstEndsFirst ? second : first).close();

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(console).isEmpty();
    }

    @Test
    void what_a_killed_run_left_set_waits_until_a_run_elsewhere_ends() throws Exception {
        Files.write(note, List.of("run1a", OLD.written(), right.written()));
        line.post(right);
        Closing other = new Closing();
        care(set, lease("run2b"), elsewhere, other);

        care(check, lease("run3c"), folder, new Closing());
        assertThat(line.webhook()).isEqualTo(right);
        assertThat(note).exists();

        other.close();
        assertThat(line.webhook()).isEqualTo(right);
        care(check, lease("run3c"), folder, new Closing());
        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
        assertThat(lease("run4d").take(SimulatedParts.DESK_NUMBER)).isEmpty();
    }

    @Test
    void what_a_killed_run_left_set_outlives_its_sweep_and_whoever_sets_it_next_elsewhere() throws Exception {
        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(2));
        Customers customers =
                new Customers("run1a", Customers.of(settings).mailbox(), Optional.empty(), List.of(), false);
        Lease.take(entry.client(), customers, CLOCK, console::add).stop();
        assertThat(lease("run1a").take(SimulatedParts.DESK_NUMBER)).isEmpty();
        Files.write(note, List.of("run1a", OLD.written(), right.written()));
        line.post(right);

        Broom broom = new Broom(entry.client(), run -> {}, later, new RandomIds());
        new Sweeper(entry.client(), broom, later, console::add).sweepExpired();
        assertThat(entry.client().contacts().search(DeskNumberLease.IDENTIFIER)).isEmpty();
        assertThat(note).exists();

        Closing other = new Closing();
        care(set, lease("run2b"), elsewhere, other);
        assertThat(noteIn(elsewhere)).doesNotExist();
        other.close();
        assertThat(line.webhook()).isEqualTo(right);

        Closing again = new Closing();
        care(set, lease("run3c"), folder, again);
        assertThat(note).hasContent("%s\n%s\n%s".formatted(settings.runId(), OLD.written(), right.written()));
        again.close();
        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void what_somebody_has_changed_during_a_run_stays_and_is_told() {
        Closing run = new Closing();
        care(set, run);
        Webhook theirs = Webhook.to("https://me:secret@new.example/sms");
        line.post(theirs);

        run.close();

        assertThat(line.webhook()).isEqualTo(theirs);
        assertThat(note).doesNotExist();
        assertThat(console)
                .containsExactly(
                        "The webhook of %s is left as somebody else has set it, POST https://new.example/sms; before the run it was GET https://old.example/sms. Look which is right."
                                .formatted(SimulatedParts.DESK_NUMBER));
    }

    @Test
    void a_note_that_was_not_written_to_its_end_is_of_nothing() throws Exception {
        Files.write(note, List.of("run1a", "POST https://ol"));

        care(check, new Closing());

        assertThat(line.webhook()).isEqualTo(OLD);
        assertThat(note).doesNotExist();
    }

    @Test
    void a_number_that_is_not_the_inboxes_own_is_not_redirected() {
        assertThatIllegalStateException()
                .isThrownBy(() -> care(setting(true, SmsMode.TWILIO, "+15550999999"), new Closing()))
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

    private void care(Settings settings, Closing run) {
        care(settings, NumberLease.alone(), folder, run);
    }

    private void care(Settings settings, NumberLease lease, Path machine, Closing run) {
        DeskWebhook.care(settings, inboxes, line, lease, machine, console::add, run);
    }

    private NumberLease lease(String runId) {
        return closing.add(new DeskNumberLease(entry.client(), runId, CLOCK, console::add));
    }

    private static Path noteIn(Path machine) {
        return machine.resolve("webhook-%s.txt".formatted(SimulatedParts.DESK_NUMBER));
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
