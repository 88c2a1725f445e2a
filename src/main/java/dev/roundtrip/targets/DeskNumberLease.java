package dev.roundtrip.targets;

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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Numbers leased on the desk, which all runs that could disturb each other share: a contact per number, whose identifier
 * only one can have. A lease is short and renewed all the time, so that a killed run's ends by itself. Who takes over an
 * expired one deletes its contact and makes another, of which two who try at the same time are refused but one.
 */
final class DeskNumberLease implements NumberLease {
    static final Duration LIFE = Duration.ofSeconds(90);
    private static final Duration RENEWED = Duration.ofSeconds(20);
    private static final String ATTRIBUTE = "roundtrip_lease";
    private static final String IDENTIFIER = "roundtrip-number-";

    private final DeskClient desk;
    private final String runId;
    private final Clock clock;
    private final Map<String, Long> held = new HashMap<>();
    private ScheduledExecutorService keeper;

    DeskNumberLease(DeskClient desk, String runId, Clock clock) {
        this.desk = desk;
        this.runId = runId;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<String> take(String number) {
        if (held.containsKey(number)) {
            return Optional.empty();
        }
        Optional<Contact> known = known(number);
        Optional<String> holder = known.flatMap(this::holder);
        if (holder.isPresent()) {
            return holder;
        }
        known.ifPresent(expired -> end(expired.id()));
        return create(number);
    }

    private Optional<Contact> known(String number) {
        return desk.contacts().search(IDENTIFIER + number).stream()
                .filter(contact -> contact.identifier()
                        .filter((IDENTIFIER + number)::equals)
                        .isPresent())
                .findFirst();
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
            Contact made =
                    desk.contacts().createIdentified("Roundtrip's number " + number, IDENTIFIER + number, attributes());
            held.put(number, made.id());
            keep();
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

    private Map<String, String> attributes() {
        return Map.of(ATTRIBUTE, runId + " " + clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS));
    }

    private void keep() {
        if (keeper == null) {
            keeper = new ScheduledThreadPoolExecutor(1, work -> {
                Thread made = new Thread(work, "number-lease");
                made.setDaemon(true);
                return made;
            });
            keeper.scheduleWithFixedDelay(
                    this::renewAll, RENEWED.toMillis(), RENEWED.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A desk that can't be asked now is asked again before the lease is over; one that was taken over is ours no more. */
    synchronized void renewAll() {
        for (String number : List.copyOf(held.keySet())) {
            try {
                desk.contacts().setAttributes(held.get(number), attributes());
            } catch (DeskTrouble trouble) {
                if (trouble.why() == DeskTrouble.Cause.MISSING_RECORD) {
                    held.remove(number);
                }
            }
        }
    }

    /** One who was quicker has deleted it already. */
    private void end(long contact) {
        try {
            desk.contacts().delete(contact);
        } catch (DeskTrouble trouble) {
            if (trouble.why() != DeskTrouble.Cause.MISSING_RECORD) {
                throw trouble;
            }
        }
    }

    @Override
    public synchronized void close() {
        if (keeper != null) {
            keeper.shutdownNow();
        }
        List<String> left = new ArrayList<>();
        held.forEach((number, contact) -> {
            try {
                end(contact);
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
