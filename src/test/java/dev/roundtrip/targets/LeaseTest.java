package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.OpeningHours;
import dev.roundtrip.simulator.chatwoot.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaseTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<String> console = new ArrayList<>();
    private Instant now = NOON;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private Embedded embedded;
    private DeskClient desk;

    @BeforeAll
    void start() {
        embedded = Embedded.start(Told.settings(), Timers.shortened(), Clock.systemUTC());
        desk = DeskClient.to(
                DeskAccess.of(
                        embedded.settings().desk().orElseThrow().url(),
                        1,
                        new AccessToken(
                                embedded.settings().desk().orElseThrow().token().reveal())),
                Clock.systemUTC());
    }

    @AfterAll
    void end() {
        desk.close();
        embedded.close();
    }

    @BeforeEach
    void it_is_noon() {
        now = NOON;
        console.clear();
    }

    @Test
    void it_lives_for_90_s_from_its_last_renewal_and_goes_with_its_run() throws InterruptedException {
        Threads threads = new Threads();
        try (Lease lease = take("aaaaa")) {
            Contact seen = desk.contacts().search("roundtrip-lease-aaaaa").get(0);
            assertThat(seen.name()).isEqualTo("Roundtrip run aaaaa");
            assertThat(seen.attributes())
                    .containsEntry("roundtrip_run", "aaaaa")
                    .containsEntry("expires_at", "2026-11-20T12:01:30Z");
            now = NOON.plusSeconds(60);
            lease.renew();
            assertThat(lease.held().until()).isEqualTo(NOON.plusSeconds(150));
            assertThat(lease.held().isAlive(NOON.plusSeconds(149))).isTrue();
            assertThat(lease.held().isAlive(NOON.plusSeconds(150))).isFalse();
        }
        assertThat(desk.contacts().search("roundtrip-lease-aaaaa")).isEmpty();
        threads.assertNoneIsLeftBut("chatwoot-worker");
    }

    @Test
    void renewals_that_fail_are_told_once_and_only_when_the_lease_has_ended_by_them() {
        Lease lease = take("bbbbb");
        lease.stop();
        desk.contacts().delete(lease.contactId());
        desk.contacts().createIdentified("Somebody else", "roundtrip-lease-bbbbb", Map.of());
        now = NOON.plusSeconds(89);
        lease.renew();
        assertThat(console).isEmpty();
        now = NOON.plusSeconds(90);
        lease.renew();
        lease.renew();
        assertThat(console)
                .singleElement()
                .asString()
                .startsWith(
                        "The lease of run bbbbb could not be renewed for more than 90 s, so another run may sweep it while it goes on: ");
    }

    @Test
    void a_run_whose_lease_was_taken_away_has_a_new_one_and_tells_so() {
        try (Lease lease = take("eeeee")) {
            long first = lease.contactId();
            desk.contacts().delete(first);
            now = NOON.plusSeconds(300);

            lease.renew();

            assertThat(lease.contactId()).isNotEqualTo(first);
            assertThat(lease.held().until()).isEqualTo(NOON.plusSeconds(390));
            assertThat(HeldLease.of(desk.contacts().find(lease.contactId()))).isPresent();
            assertThat(console)
                    .containsExactly(
                            "The lease of run eeeee is gone from the desk, as when another run has swept this one because it could not renew the lease for more than 90 s: what this run had made there may be gone, and scenarios may fail by that. It has a new lease now and is swept at its end as ever.");

            desk.contacts().delete(lease.contactId());
            lease.note(Map.of("roundtrip_hours_3_0", "wanted"));
            assertThat(lease.held().hours()).containsEntry(3L, "wanted");
        }
        assertThat(desk.contacts().search("roundtrip-lease-eeeee")).isEmpty();
    }

    @Test
    void an_end_that_nobody_can_read_is_none() {
        Contact odd = contact("roundtrip-lease-k7m2x", "Roundtrip run k7m2x", "k7m2x", true, "tomorrow");
        assertThat(HeldLease.of(odd).orElseThrow().isAlive(Instant.now().plus(Duration.ofDays(999))))
                .isTrue();
    }

    @Test
    void only_what_is_known_named_and_noted_as_a_run_does_it_and_in_no_inbox_is_a_lease() {
        String past = "2026-11-20T12:00:00Z";
        String identifier = "roundtrip-lease-k7m2x";
        String name = "Roundtrip run k7m2x";
        assertThat(HeldLease.of(contact(identifier, name, "k7m2x", true, past))).isPresent();
        assertThat(HeldLease.of(contact(identifier, name, "k7m2x", false, past)))
                .as("somebody who wrote")
                .isEmpty();
        assertThat(HeldLease.of(contact(identifier, "Maya", "k7m2x", true, past)))
                .isEmpty();
        assertThat(HeldLease.of(contact(identifier, name, "zz9zz", true, past))).isEmpty();
        assertThat(HeldLease.of(contact("roundtrip-lease-web", "Roundtrip run web", "web", true, past)))
                .isEmpty();
        assertThat(HeldLease.of(contact("roundtrip-lease-23456", "Roundtrip run 23456", "23456", true, past)))
                .isEmpty();
    }

    private static Contact contact(String identifier, String name, String run, boolean inNoInbox, String end) {
        return new Contact(
                7,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.of(identifier),
                Map.of("expires_at", end, "roundtrip_run", run),
                inNoInbox);
    }

    @Test
    void hours_of_any_length_are_noted_in_parts_that_the_desk_takes() {
        Map<String, String> parts = HoursNote.of(11, "x".repeat(20_000) + "end");
        assertThat(parts.values()).allMatch(part -> part.length() < 1_500);
        assertThat(HoursNote.read(parts)).containsOnlyKeys(11L).containsEntry(11L, "x".repeat(20_000) + "end");
        assertThat(HoursNote.keys(11)).containsAll(parts.keySet());
    }

    @Test
    void an_inbox_that_a_run_has_for_itself_is_had_by_another_once_that_one_gives_it_back_or_ends() {
        try (Lease first = take("ccccc");
                Lease second = take("ddddd")) {
            long inbox = embedded.settings().sms().orElseThrow().inbox();
            OpeningHours before = desk.openingHours(inbox);
            LeasedInboxes one = new LeasedInboxes(desk, first, clock);
            LeasedInboxes other = new LeasedInboxes(desk, second, clock);

            other.take(inbox);
            other.noteHours(inbox, before);
            assertThat(one.tried(inbox)).isFalse();
            assertThat(first.held().hours()).isEmpty();
            other.giveBack(inbox);

            one.take(inbox);
            one.noteHours(inbox, before);
            desk.setOpeningHours(inbox, OpeningHours.closed("Nobody is there."));
            assertThat(other.tried(inbox)).isFalse();

            now = NOON.plusSeconds(90);
            second.renew();
            other.take(inbox);
            assertThat(desk.openingHours(inbox)).isEqualTo(before);
            assertThat(first.held().hours()).isEmpty();
        }
    }

    private Lease take(String runId) {
        return Lease.take(
                desk, new Customers(runId, Optional.empty(), Optional.empty(), List.of(), false), clock, console::add);
    }
}
