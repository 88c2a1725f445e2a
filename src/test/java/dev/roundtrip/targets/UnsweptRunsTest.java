package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Purpose;
import dev.roundtrip.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep tells of runs that it can't sweep, or not wholly. */
class UnsweptRunsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(2));

    private final List<String> console = new ArrayList<>();
    private Path folder;
    private DeskElsewhere elsewhere;
    private Settings settings;

    @BeforeEach
    void start(@TempDir Path given) throws IOException {
        folder = given;
        elsewhere = DeskElsewhere.start(
                Told.settings(), folder, lines -> DeskElsewhere.with(lines, "ROUNDTRIP_RUN_ID=k7m2x"), CLOCK);
        settings = elsewhere.settings();
    }

    @AfterEach
    void end() {
        elsewhere.close();
    }

    @Test
    void a_run_that_nobody_knows_is_told() {
        try (Sweep sweep = Sweep.on(settings, LATER, console::add)) {
            assertThat(sweep.run(new Sweep.Order(false, Optional.of("zz9zz")))).isFalse();
        }
        assertThat(console).containsExactly("The desk knows of no run zz9zz.");
    }

    @Test
    void mails_in_a_mailbox_that_is_not_set_are_told_and_the_lease_stays_for_the_sweep_that_gets_at_them()
            throws IOException {
        EmailSettings email = settings.email().orElseThrow();
        long lease = killed().contactId();
        String why =
                "they are in the mailbox of %s (%s on %s, folder INBOX), and here is set none. Set roundtrip.email.customer to that, and roundtrip.email.imap.host, .user, .password and .folder, and sweep again; or remove those to addresses with -k7m2x- by hand, and then contact %d, the lease, on the desk."
                        .formatted(
                                email.customer(),
                                email.imap().user(),
                                email.imap().host(),
                                lease);
        Settings deskOnly = deskOnly();

        assertThat(sweep(deskOnly, true)).isTrue();
        assertThat(console).contains("  would leave its mails: " + why);
        assertThat(sweep(deskOnly, false)).isFalse();
        assertThat(console)
                .contains("  left mails of run k7m2x: " + why)
                .last()
                .isEqualTo("0 removed, 1 left. Runs: 1 ended, 0 alive.");

        assertThat(sweep(settings, false)).as(console.toString()).isTrue();
    }

    @Test
    void a_run_whose_lease_has_no_readable_end_is_left_alone_and_told_how_to_end() {
        Lease lease = killed();
        lease.note(Map.of("expires_at", "soon"));

        assertThat(sweep(settings, false)).isTrue();

        assertThat(console)
                .first()
                .isEqualTo(
                        "Run k7m2x may be alive, for the end of its lease can't be read; its objects are left alone. If there is no such run, delete contact %d."
                                .formatted(lease.contactId()));
    }

    private Settings deskOnly() throws IOException {
        Path file = Files.write(
                folder.resolve("desk-only.env"),
                Files.readAllLines(elsewhere.file()).stream()
                        .filter(line -> line.matches("ROUNDTRIP_(TARGET|DESK_.*)=.*"))
                        .toList());
        return Settings.read(NamedSources.of(Map.of(), file), Purpose.SWEEP);
    }

    /** As if the process that renewed it were gone. */
    private Lease killed() {
        Lease lease = Lease.take(elsewhere.client(), Customers.of(settings), CLOCK, console::add);
        lease.stop();
        return lease;
    }

    private boolean sweep(Settings told, boolean dryRun) {
        try (Sweep sweep = Sweep.on(told, LATER, console::add)) {
            return sweep.run(new Sweep.Order(dryRun, Optional.empty()));
        }
    }
}
