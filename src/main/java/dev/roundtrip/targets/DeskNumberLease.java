package dev.roundtrip.targets;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.sms.NumberLease;
import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Numbers leased on the desk, which all runs that could disturb each other share: a contact per number, whose identifier
 * only one can have. A lease is short and renewed all the time, so that a killed run's ends by itself. Who takes over an
 * expired one deletes its contact and makes another, of which two who try at the same time are refused but one.
 */
final class DeskNumberLease implements NumberLease {
    static final Duration LIFE = Lease.LIFE;
    static final String ATTRIBUTE = "roundtrip_lease";
    static final String IDENTIFIER = "roundtrip-number-";

    private final DeskClient desk;
    private final String runId;
    private final Clock clock;
    private final Consumer<String> console;
    private final Map<String, Held> held = new HashMap<>();
    private final Renewing renewing;

    /** A number's contact, until when it is ours, and whether it was told that it is not for sure any more. */
    private record Held(long contact, Instant until, boolean lapseTold) {}

    /**
     * Leases for one run.
     *
     * @param console is told once when the desk has not taken a renewal for so long that another run may have the number
     */
    DeskNumberLease(DeskClient desk, String runId, Clock clock, Consumer<String> console) {
        this.desk = desk;
        this.runId = runId;
        this.clock = clock;
        this.console = console;
        this.renewing = new Renewing("number-lease", this::renewAll);
    }

    /**
     * {@inheritDoc} One whose lease has lapsed is lent again only when the desk takes its renewal.
     *
     * @throws ChannelTrouble when it does not
     */
    @Override
    public synchronized Optional<String> take(String number) {
        if (hasLapsed(number)) {
            renew(number);
            mustHaveNoLapse(number);
        }
        if (held.containsKey(number)) {
            return Optional.empty();
        }
        Optional<Contact> known = known(number);
        Optional<String> holder = known.flatMap(this::holder);
        if (holder.isPresent()) {
            return holder;
        }
        known.ifPresent(expired -> desk.contacts().deleteIfThere(expired.id()));
        return create(number);
    }

    private boolean hasLapsed(String number) {
        return held.containsKey(number) && !held.get(number).until().isAfter(clock.instant());
    }

    private void mustHaveNoLapse(String number) {
        if (hasLapsed(number)) {
            throw new ChannelTrouble(
                    "The number %s is lent to nobody any more: its lease on the desk ended at %s, and the desk does not take its renewal, so another run may use it. Look whether the desk answers, and run again."
                            .formatted(number, held.get(number).until()));
        }
    }

    private Optional<Contact> known(String number) {
        return desk.contacts().identified(IDENTIFIER + number);
    }

    /** Who has it in this moment; empty when the lease is over, or when nobody could have written it. */
    private Optional<String> holder(Contact lease) {
        String[] words = lease.attributes().getOrDefault(ATTRIBUTE, "").split(" ");
        return words.length == 2 && until(words[1]).isAfter(clock.instant())
                ? Optional.of("run %s, until %s at least".formatted(words[0], words[1]))
                : Optional.empty();
    }

    private static Instant until(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException byHand) {
            return Instant.EPOCH;
        }
    }

    private Optional<String> create(String number) {
        try {
            Instant until = clock.instant().plus(LIFE);
            Contact made = desk.contacts()
                    .createIdentified("Roundtrip's number " + number, IDENTIFIER + number, attributes(until));
            held.put(number, new Held(made.id(), until, false));
            return Optional.empty();
        } catch (DeskTrouble refused) {
            Optional<String> quicker = refused.why() == DeskTrouble.Cause.UNACCEPTABLE
                    ? known(number).flatMap(this::holder)
                    : Optional.empty();
            if (quicker.isEmpty()) {
                throw refused;
            }
            return quicker;
        }
    }

    private Map<String, String> attributes(Instant until) {
        return Map.of(ATTRIBUTE, runId + " " + until.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A desk that can't be asked now is asked again before the lease is over; one that was taken over is ours no more. */
    synchronized void renewAll() {
        List.copyOf(held.keySet()).forEach(this::renew);
    }

    /** Any failure is one of this renewal alone: thrown, it would end all that follow. */
    private void renew(String number) {
        Held mine = held.get(number);
        Instant next = clock.instant().plus(LIFE);
        try {
            desk.contacts().setAttributes(mine.contact(), attributes(next));
            held.put(number, new Held(mine.contact(), next, false));
        } catch (RuntimeException refused) {
            if (refused instanceof DeskTrouble trouble && trouble.why() == DeskTrouble.Cause.MISSING_RECORD) {
                held.remove(number);
                console.accept(
                        "The lease of number %s is gone from the desk, as when another run has taken it over: whoever has the number in run %s may get its texts."
                                .formatted(number, runId));
            } else if (hasLapsed(number) && !mine.lapseTold()) {
                held.put(number, new Held(mine.contact(), mine.until(), true));
                console.accept(
                        "The lease of number %s could not be renewed for more than %d s, so another run may use it while run %s goes on: %s"
                                .formatted(number, LIFE.toSeconds(), runId, refused.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        renewing.close();
        giveAllBack();
    }

    private synchronized void giveAllBack() {
        List<String> left = new ArrayList<>();
        held.forEach((number, mine) -> {
            try {
                desk.contacts().deleteIfThere(mine.contact());
            } catch (DeskTrouble trouble) {
                left.add(IDENTIFIER + number + " (" + trouble.getMessage() + ")");
            }
        });
        held.clear();
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "The desk still has leases of numbers, which end by themselves within %d s: %s. Delete these contacts there."
                            .formatted(LIFE.toSeconds(), String.join(", ", left)));
        }
    }
}
