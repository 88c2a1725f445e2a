package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.targets.Canaries;
import dev.roundtrip.targets.DeskEntry;
import dev.roundtrip.targets.Inboxes;
import dev.roundtrip.targets.Sweep;
import java.io.IOException;
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

/** A look that can't take away what it made says so, and a sweep takes it away. */
class CanariesLeftTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(2));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Canaries.Limits LIMITS =
            new Canaries.Limits(LONG, LONG, LONG, Duration.ofSeconds(3), LONG.multipliedBy(4));
    private static final String ID = "k7m2x";

    private SoundTarget target;
    private DeskClient desk;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        target = SoundTarget.start(folder);
        desk = target.client(target.token());
    }

    @AfterEach
    void end() {
        desk.close();
        target.close();
    }

    @Test
    void a_look_that_was_killed_is_swept() throws IOException {
        Settings settings = target.settings(Map.of());
        try (DeskEntry entry = DeskEntry.of(settings, CLOCK)) {
            Canaries killed =
                    new Canaries(entry, Inboxes.of(entry.client(), settings), settings, CLOCK, ID, LIMITS, line -> {});
            assertThat(killed.worker().took()).isPresent();
            assertThat(killed.realtime().took()).isPresent();
            assertThat(desk.contacts().search(ID + "-canary-")).hasSize(2);

            swept(settings);

            assertThat(desk.contacts().search(ID + "-canary-")).isEmpty();
            assertThat(conversations()).isEmpty();
            killed.remove();
        }
    }

    @Test
    void an_agent_resolves_what_only_an_administrator_may_delete_and_says_so() throws Exception {
        SoundTarget.Person agent = target.person("agent");
        for (Inbox inbox : desk.inboxes()) {
            desk.staff().addInboxMembers(inbox.id(), List.of(agent.id()));
        }

        List<Finding> findings = look(target.settings(Map.of("roundtrip.desk.token", agent.token())));

        assertThat(findings).hasSize(4).allMatch(finding -> finding.state() == Finding.State.OK);
        assertThat(findings.get(3).seen())
                .matches(
                        "left of this look: (conversation \\d+, resolved, contact \\d+, ){2}conversation \\d+, resolved, contact \\d+; ./roundtrip sweep with an administrator's token takes that away");
        assertThat(conversations())
                .hasSize(3)
                .allMatch(conversation -> conversation.status().equals("resolved"));

        swept(target.settings(Map.of()));

        assertThat(conversations()).isEmpty();
        assertThat(desk.contacts().search(ID)).isEmpty();
    }

    @Test
    void a_mailbox_that_is_not_reached_is_no_fault_of_the_desk() throws IOException {
        List<Finding> findings =
                look(target.settings(Map.of("roundtrip.email.imap.port", String.valueOf(WaySetUps.deadPort()))));

        assertThat(findings).hasSize(3).noneMatch(Finding::ails);
        assertThat(findings.get(2).seen()).contains("its mail could not be taken out of the mailbox");

        swept(target.settings(Map.of()));

        assertThat(desk.contacts().search(ID)).isEmpty();
    }

    private static List<Finding> look(Settings settings) {
        try (DeskSight sight = new DeskSight(settings)) {
            DeskEntry entry = DeskEntry.of(settings, CLOCK);
            sight.entered(entry);
            sight.found(Inboxes.of(entry.client(), settings), settings);
            return new CanaryCheck(sight, CLOCK, () -> ID, LIMITS).look();
        }
    }

    private List<Conversation> conversations() {
        return desk.inboxes().stream()
                .flatMap(inbox -> desk.conversationsIn(inbox.id()).stream())
                .toList();
    }

    private static void swept(Settings settings) {
        List<String> console = new ArrayList<>();
        try (Sweep sweep = Sweep.on(settings, LATER, console::add)) {
            assertThat(sweep.run(new Sweep.Order(false, Optional.empty())))
                    .as(console.toString())
                    .isTrue();
        }
        assertThat(console).anyMatch(line -> line.contains(ID));
    }
}
