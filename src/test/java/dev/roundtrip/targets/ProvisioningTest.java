package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Purpose;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.Agent;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.trip.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisioningTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Budget AT_ONCE = Budget.seconds(1, 1);

    private final List<String> console = new ArrayList<>();
    private Embedded embedded;
    private Path file;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        embedded = Embedded.start(Told.settings(), Timers.shortened(), CLOCK);
        List<String> lines = EnvLines.of(embedded.settings()).stream()
                .filter(line -> !line.matches("ROUNDTRIP_(EMAIL|SMS|WEBCHAT)_INBOX=.*"))
                .toList();
        file = Files.write(folder.resolve("desk.env"), lines);
    }

    @AfterEach
    void end() {
        embedded.close();
    }

    @Test
    void what_is_missing_is_made_once_and_found_ever_after() {
        Settings settings = told(
                "email.route", "ingress",
                "email.ingress.password", "mail-word",
                "email.desk.address", "roundtrip@desk.roundtrip.test",
                "sms.desk.number", "+15550100177");
        try (DeskEntry entry = entry(settings)) {
            Provisioning provisioning = new Provisioning(entry, settings, CLOCK);
            int before = entry.client().inboxes().size();
            assertThat(provisioning.plan())
                    .contains(
                            "make   e-mail inbox \"Roundtrip e-mail\", with automatic assignment off and the agents as members",
                            "make   SMS inbox \"Roundtrip SMS\", with automatic assignment off and the agents as members",
                            "make   web chat inbox \"Roundtrip web chat\", with automatic assignment off and the agents as members",
                            "make   label \"order-status\"",
                            "make   conversation attribute \"roundtrip_order\"");
            assertThat(provisioning.missing()).hasSize(3);
            assertThat(provisioning.total())
                    .isEqualTo("In all: %d to be made."
                            .formatted(provisioning.plan().size()));
            assertThat(entry.client().inboxes()).hasSize(before);

            Settings made = provisioning.make(console::add);

            List<Inbox> ours = entry.client().inboxes().stream()
                    .filter(inbox -> inbox.name().startsWith("Roundtrip "))
                    .toList();
            assertThat(ours).hasSize(3).allSatisfy(inbox -> {
                assertThat(inbox.assignsByItself()).isFalse();
                assertThat(inbox.asksForEmail()).isFalse();
                assertThat(entry.client().staff().inboxMembers(inbox.id()))
                        .extracting(Agent::name)
                        .containsExactlyInAnyOrder("Tomas Berger", "Ines Duarte");
            });
            assertThat(Inboxes.of(entry.client(), made).ids().values())
                    .containsExactlyInAnyOrderElementsOf(
                            ours.stream().map(Inbox::id).toList());
            assertThat(Provisioning.envLines(made))
                    .hasSize(3)
                    .first()
                    .asString()
                    .isEqualTo("ROUNDTRIP_EMAIL_INBOX="
                            + made.email().orElseThrow().inbox());

            assertThat(provisioning.plan())
                    .allMatch(line -> line.matches("use    (label|.* inbox|.* attribute) \".+\" \\(\\d+\\)"));
            assertThat(provisioning.total())
                    .isEqualTo("In all: %d there.".formatted(provisioning.plan().size()));
            console.clear();
            assertThat(provisioning.make(console::add)).isEqualTo(made);
            assertThat(console).isEmpty();
            assertThat(entry.client().inboxes()).hasSize(before + 3);
        }
    }

    @Test
    void an_inbox_whose_mail_comes_from_outside_is_not_made_and_then_nothing_is() {
        Settings settings = told("sms.desk.number", "+15550100177");
        try (DeskEntry entry = entry(settings)) {
            Provisioning provisioning = new Provisioning(entry, settings, CLOCK);
            int before = entry.client().inboxes().size();
            assertThatIllegalStateException()
                    .isThrownBy(() -> provisioning.make(console::add))
                    .withMessageStartingWith(
                            "The desk can't be set up for a run: e-mail inbox \"Roundtrip e-mail\": how mail gets there is set up outside of the desk. Make the inbox by hand");
            assertThat(entry.client().inboxes()).hasSize(before);
            assertThat(entry.client().labels().list()).isEmpty();
        }
    }

    @Test
    void an_inbox_of_texts_names_what_it_is_made_of_and_is_not_set() throws IOException {
        Files.writeString(
                file,
                EnvLines.of(embedded.settings()).stream()
                        .filter(line -> line.matches("ROUNDTRIP_(TARGET|DESK_URL|DESK_TOKEN|DESK_ACCOUNT_NAME)=.*"))
                        .collect(Collectors.joining("\n")));
        Settings settings =
                Settings.read(NamedSources.of(Map.of("roundtrip.channels", "sms"), file), Purpose.PROVISION);
        try (DeskEntry entry = entry(settings)) {
            Provisioning provisioning = new Provisioning(entry, settings, CLOCK);
            assertThat(provisioning.obstacles())
                    .containsExactly(
                            "SMS inbox \"Roundtrip SMS\": it is made of what is not set. Set roundtrip.sms.desk.number, roundtrip.sms.account.sid, roundtrip.sms.auth.token, or the number of an inbox that is there in roundtrip.sms.inbox.");
            assertThat(provisioning.total()).matches("In all: \\d+ to be made, 1 that can't be had\\.");
        }
    }

    @Test
    void a_member_who_is_missing_is_told_with_name_and_number() {
        Settings settings = told("channels", "sms", "sms.inbox", "2");
        try (DeskEntry entry = entry(settings)) {
            assertThat(new Provisioning(entry, settings, CLOCK).plan())
                    .contains("make   membership of user \"Tomas Berger\" (1) in SMS inbox \"SMS\" (2)");
        }
    }

    @Test
    void an_inbox_of_others_is_used_as_it_is() {
        Settings settings = told("channels", "sms", "sms.inbox", "2");
        try (DeskEntry entry = entry(settings)) {
            entry.client().updateInbox(2, Map.of("enable_auto_assignment", true));
            assertThat(new Provisioning(entry, settings, CLOCK).plan())
                    .first()
                    .asString()
                    .isEqualTo("use    SMS inbox \"SMS\" (2)");
            new Provisioning(entry, settings, CLOCK).make(console::add);
            assertThat(entry.client().inbox(2).assignsByItself()).isTrue();
        }
    }

    @Test
    void of_two_first_runs_at_once_one_makes_and_the_other_finds() throws Exception {
        Settings settings = told("channels", "webchat");
        ExecutorService both = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Settings> first = () -> {
            try (DeskEntry entry = entry(settings)) {
                Provisioning provisioning = new Provisioning(entry, settings, CLOCK);
                start.await(20, TimeUnit.SECONDS);
                return provisioning.make(line -> {});
            }
        };
        try (DeskEntry entry = entry(settings)) {
            List<Future<Settings>> made = both.invokeAll(List.of(first, first));
            assertThat(made.get(0).get()).isEqualTo(made.get(1).get());
            assertThat(entry.client().inboxes())
                    .filteredOn(inbox -> inbox.name().equals("Roundtrip web chat"))
                    .hasSize(1);
            assertThat(entry.client().contacts().search(ProvisioningTurn.IDENTIFIER))
                    .isEmpty();
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void a_run_that_is_at_it_for_too_long_is_told_and_nothing_is_done() {
        Settings settings = told("channels", "webchat");
        try (DeskEntry entry = entry(settings)) {
            ProvisioningTurn.take(entry.client().contacts(), CLOCK, AT_ONCE);
            int before = entry.client().inboxes().size();
            Provisioning provisioning = new Provisioning(entry, settings, CLOCK, AT_ONCE);
            assertThatIllegalStateException()
                    .isThrownBy(() -> provisioning.make(console::add))
                    .withMessage(
                            "Another run has been setting up this desk for 1 s (contact \"Roundtrip sets up this desk\", identifier roundtrip-provisioning). Start again when it is done, or delete that contact if there is no such run.");
            assertThat(entry.client().inboxes()).hasSize(before);
            assertThat(console).isEmpty();
        }
    }

    @Test
    void what_a_killed_run_has_left_is_taken_over() {
        Settings settings = told("channels", "webchat");
        Clock before = Clock.offset(CLOCK, Lease.LIFE.plusSeconds(5).negated());
        try (DeskEntry entry = entry(settings)) {
            ProvisioningTurn killed = ProvisioningTurn.take(entry.client().contacts(), before, AT_ONCE);
            new Provisioning(entry, settings, CLOCK, AT_ONCE).make(console::add);
            assertThat(console).isNotEmpty();
            // Ended after all, it takes away nobody else's.
            ProvisioningTurn.take(entry.client().contacts(), CLOCK, AT_ONCE);
            killed.end();
            assertThat(entry.client().contacts().search(ProvisioningTurn.IDENTIFIER))
                    .hasSize(1);
        }
    }

    private DeskEntry entry(Settings settings) {
        return DeskEntry.of(settings.desk().orElseThrow(), settings.safety(), CLOCK);
    }

    private Settings told(String... pairs) {
        Map<String, String> properties = new HashMap<>(Map.of("roundtrip.provision", "make"));
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put("roundtrip." + pairs[i], pairs[i + 1]);
        }
        return Settings.read(NamedSources.of(properties, file), new RunIds(new Random(1)));
    }
}
