package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.trip.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may sweep what when: a run that is alive, others that look at the same time, a run that was taken for dead. */
class SweepersTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(2));

    private final List<String> console = new ArrayList<>();
    private final List<String> meanwhile = new ArrayList<>();
    private DeskElsewhere elsewhere;
    private DeskClient desk;
    private Settings settings;

    @BeforeEach
    void a_desk_of_others(@TempDir Path folder) throws IOException {
        elsewhere = DeskElsewhere.ofRun("k7m2x", Told.settings(), folder, CLOCK);
        settings = elsewhere.settings();
        desk = elsewhere.client();
    }

    @AfterEach
    void is_gone() {
        elsewhere.close();
    }

    @Test
    void a_run_is_alive_to_others_until_it_has_taken_away_what_it_made() {
        Broom own = broom(run -> sweeper(CLOCK).sweepListed());
        try (Tenancy stay = Tenancy.begin(desk, settings, own, CLOCK, console::add)) {
            assertThat(stay.holds()).isNotNull();
            mailer();
        }
        assertThat(meanwhile)
                .singleElement()
                .asString()
                .matches("Run k7m2x is alive until .* UTC; its objects are left alone\\.");
        assertThat(console).isEmpty();
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
    }

    @Test
    void with_something_left_its_lease_stays_and_is_over_so_that_others_may_go_on() {
        Broom own = broom(run -> {
            throw new IllegalStateException("The mailbox is away.");
        });
        Tenancy.begin(desk, settings, own, CLOCK, console::add).close();

        assertThat(console)
                .containsExactly(
                        "Run k7m2x leaves on the desk until the next run or ./roundtrip sweep: mails of run k7m2x: The mailbox is away.");
        assertThat(new Leases(desk).all())
                .singleElement()
                .matches(lease -> !lease.isAlive(CLOCK.instant().plusSeconds(1)));
    }

    @Test
    void a_run_that_was_swept_in_its_midst_still_takes_away_what_it_made_afterwards() {
        Broom own = broom(run -> {});
        try (Tenancy stay = Tenancy.begin(desk, settings, own, CLOCK, console::add)) {
            assertThat(stay.holds()).isNotNull();
            sweeper(LATER).sweepListed();
            assertThat(new Leases(desk).all()).isEmpty();
            mailer();
        }
        assertThat(console)
                .singleElement()
                .asString()
                .startsWith("The lease of run k7m2x is gone from the desk, as when another run has swept this one");
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
    }

    @Test
    void a_run_that_somebody_else_has_swept_meanwhile_is_no_trouble() {
        killed("k7m2x");
        HeldLease lease = new Leases(desk).all().get(0);
        mailer();
        Broom other = broom(run -> {});

        Broom.Swept swept =
                broom(run -> assertThat(other.sweep(lease).left()).isEmpty()).sweep(lease);

        assertThat(swept.left()).isEmpty();
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
    }

    @Test
    void two_that_sweep_one_run_at_the_same_time_do_not_disturb_each_other() {
        killed("k7m2x");
        HeldLease lease = new Leases(desk).all().get(0);
        long inbox = settings.email().orElseThrow().inbox();
        new Furnishing(desk, Map.of(Channel.EMAIL, inbox), new Loan())
                .setUp("k7m2x", "nobody@customers.test", OptionalLong.empty());
        mailer();
        CyclicBarrier both = new CyclicBarrier(2);
        RunMails together = run -> {
            try {
                both.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        };

        CompletableFuture<Broom.Swept> one =
                CompletableFuture.supplyAsync(() -> broom(together).sweep(lease));
        Broom.Swept other = broom(together).sweep(lease);

        assertThat(one.join().left()).isEmpty();
        assertThat(other.left()).isEmpty();
        assertThat(desk.rules().list()).isEmpty();
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
    }

    @Test
    void a_trial_object_is_never_called_as_another_one() {
        killed("k7m2x");
        Remains remains = new Remains(desk, new Leases(desk).all().get(0), new RandomIds());
        assertThat(remains.canary()).startsWith("k7m2x-canary-").isNotEqualTo(remains.canary());
        desk.contacts().createIdentified("Roundtrip canary", remains.canary(), Map.of());
        assertThat(remains.found()).as("what a sweep that broke off has left").hasSize(1);
    }

    @Test
    void what_was_listed_is_looked_at_again_before_it_is_swept() {
        killed("aaaaa");
        Lease swept = killed("bbbbb");
        Lease awake = killed("ccccc");
        Broom slow = broom(run -> {
            desk.contacts().deleteIfThere(swept.contactId());
            awake.note(Map.of(HeldLease.EXPIRES, "2999-01-01T00:00:00Z"));
        });

        new Sweeper(desk, slow, LATER, console::add).sweepExpired();

        assertThat(console).hasSize(3).element(0).asString().startsWith("Run aaaaa ended at ");
        assertThat(console.subList(1, 3))
                .containsExactly(
                        "Run bbbbb was swept by somebody else meanwhile.",
                        "Run ccccc is alive until 00:00:00 UTC; its objects are left alone.");
    }

    /** Whom else there is, telling elsewhere. */
    private record Other(Sweeper sweeper) {
        void sweepListed() {
            sweeper.known().forEach(sweeper::sweep);
        }
    }

    private Other sweeper(Clock clock) {
        return new Other(new Sweeper(desk, broom(run -> {}), clock, meanwhile::add));
    }

    private Broom broom(RunMails mail) {
        return new Broom(desk, mail, CLOCK, new RandomIds());
    }

    /** Somebody whom the run has made. */
    private void mailer() {
        desk.contacts().create("Maya", "maya-k7m2x-1@" + SimulatedParts.CUSTOMER_DOMAIN, Map.of());
    }

    private Lease killed(String runId) {
        Customers customers =
                new Customers(runId, Customers.of(settings).mailbox(), Optional.empty(), List.of(), false);
        Lease lease = Lease.take(desk, customers, CLOCK, console::add);
        lease.stop();
        return lease;
    }
}
