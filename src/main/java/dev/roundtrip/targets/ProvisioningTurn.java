package dev.roundtrip.targets;

import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.Contacts;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That one run at a time sets up the desk: a contact whose identifier nobody else may have. It is not renewed, since setting
 * up takes seconds; one that is older than a lease was left by a run that was killed, and is taken over.
 */
final class ProvisioningTurn {
    static final String IDENTIFIER = "roundtrip-provisioning";
    // A killed run's is over by then. A desk allows 100 searches for contacts in a minute.
    static final Budget USUAL = new Budget(Lease.LIFE.plusSeconds(30), Lease.LIFE.plusSeconds(30));

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Contacts contacts;
    private final long contactId;

    private ProvisioningTurn(Contacts contacts, long contactId) {
        this.contacts = contacts;
        this.contactId = contactId;
    }

    /**
     * Waits for it.
     *
     * @throws IllegalStateException when another run keeps it for longer than the budget
     */
    static ProvisioningTurn take(Contacts contacts, Clock clock, Budget budget) {
        Outcome<Optional<Contact>> outcome = new Waiting(clock)
                .await(Expectation.of(
                        "the end of another run's setting up",
                        new Attempts(contacts, clock),
                        Optional::isPresent,
                        clock.instant(),
                        budget));
        if (outcome instanceof Outcome.Seen<Optional<Contact>> seen) {
            return new ProvisioningTurn(
                    contacts, seen.sighting().what().orElseThrow().id());
        }
        throw new IllegalStateException(
                "Another run has been setting up this desk for %d s (contact \"Roundtrip sets up this desk\", identifier %s). Start again when it is done, or delete that contact if there is no such run."
                        .formatted(budget.hard().toSeconds(), IDENTIFIER));
    }

    /** Gives it to the next. By its number, so that whoever took over meanwhile keeps their own. */
    void end() {
        contacts.deleteIfThere(contactId);
    }

    private static final class Attempts implements Source<Optional<Contact>> {
        private final Contacts contacts;
        private final Clock clock;
        private Optional<Contact> taken = Optional.empty();

        private Attempts(Contacts contacts, Clock clock) {
            this.contacts = contacts;
            this.clock = clock;
        }

        @Override
        public List<Sighting<Optional<Contact>>> sightings() {
            if (taken.isEmpty()) {
                taken = attempt();
            }
            return List.of(new Sighting<>(taken, clock.instant()));
        }

        @Override
        public Duration pace() {
            return PACE;
        }

        private Optional<Contact> attempt() {
            Optional<Contact> known = contacts.identified(IDENTIFIER);
            if (known.filter(this::isLive).isPresent()) {
                return Optional.empty();
            }
            known.ifPresent(expired -> contacts.deleteIfThere(expired.id()));
            try {
                String until = clock.instant()
                        .plus(Lease.LIFE)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
                return Optional.of(contacts.createIdentified(
                        "Roundtrip sets up this desk", IDENTIFIER, Map.of(HeldLease.EXPIRES, until)));
            } catch (DeskTrouble trouble) {
                if (trouble.why() == DeskTrouble.Cause.UNACCEPTABLE) {
                    // Somebody was quicker.
                    return Optional.empty();
                }
                throw trouble;
            }
        }

        private boolean isLive(Contact contact) {
            try {
                return Instant.parse(contact.attributes().getOrDefault(HeldLease.EXPIRES, ""))
                        .isAfter(clock.instant());
            } catch (DateTimeParseException byHand) {
                return false;
            }
        }
    }
}
