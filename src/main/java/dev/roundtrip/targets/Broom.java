package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes away what one run has left, looks again, and only then takes the run's lease away. */
final class Broom {
    // Conversations and inboxes are deleted in the background: measured up to 5.4 s, more under load.
    private static final Budget GONE = Budget.seconds(5, 30);

    // A look searches contacts several times, and the desk takes 100 such searches a minute from all of its agents.
    private static final Duration PACE = Duration.ofSeconds(3);

    private final DeskClient desk;
    private final Consumer<HeldLease> mail;
    private final Clock clock;

    /** @param mail removes a run's mails from the customers' mailbox */
    Broom(DeskClient desk, Consumer<HeldLease> mail, Clock clock) {
        this.desk = desk;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param removed what was taken away
     * @param left what is still there, each with the reason; with anything left, the lease is left as well
     */
    record Swept(List<String> removed, List<String> left) {}

    /** What would be taken away. */
    List<String> plan(HeldLease lease) {
        return new Remains(desk, lease).found().stream().map(Remnant::name).toList();
    }

    Swept sweep(HeldLease lease) {
        Map<String, String> failed = new LinkedHashMap<>();
        tried("mails of run " + lease.runId(), () -> mail.accept(lease), failed);
        Remains remains = new Remains(desk, lease);
        List<Remnant> found = remains.found();
        found.forEach(remnant -> tried(remnant.name(), remnant.removal(), failed));
        tried("a trial of the desk", () -> tryTheDesk(remains.canary()), failed);
        List<String> still = stillThere(remains, failed);
        List<String> removed = found.stream()
                .map(Remnant::name)
                .filter(name -> !still.contains(name))
                .toList();
        found.stream().map(Remnant::name).filter(removed::contains).forEach(failed::remove);
        still.forEach(name -> failed.putIfAbsent(name, "the desk has taken its deletion, but still shows it."));
        if (failed.isEmpty()) {
            tried("lease of run " + lease.runId(), () -> desk.contacts().delete(lease.contactId()), failed);
        }
        List<String> left = new ArrayList<>();
        failed.forEach((name, why) -> left.add("%s: %s".formatted(name, why)));
        return new Swept(removed, left);
    }

    /** Whatever fails is told; it keeps nothing else from being tried. */
    private static void tried(String name, Runnable step, Map<String, String> failed) {
        try {
            step.run();
        } catch (DeskTrouble trouble) {
            if (trouble.why() != DeskTrouble.Cause.MISSING_RECORD) {
                failed.put(name, trouble.getMessage());
            }
        } catch (RuntimeException trouble) {
            failed.put(name, String.valueOf(trouble.getMessage()));
        }
    }

    /** Something of our own is made and removed: a desk that only seems to delete is not believed. */
    private void tryTheDesk(String name) {
        long id = desk.contacts()
                .createIdentified("Roundtrip canary", name, Map.of())
                .id();
        desk.contacts().delete(id);
        try {
            desk.contacts().find(id);
        } catch (DeskTrouble gone) {
            if (gone.why() == DeskTrouble.Cause.MISSING_RECORD) {
                return;
            }
            throw gone;
        }
        throw new IllegalStateException(
                "Contact %d was made and deleted as a trial, but the desk still has it: delete it there, and look at the desk."
                        .formatted(id));
    }

    /** Waits for what is deleted in the background; not for what could not be. */
    private List<String> stillThere(Remains remains, Map<String, String> failed) {
        List<String> names = new ArrayList<>();
        DeskLook<List<String>> look = new DeskLook<>(
                () -> {
                    names.clear();
                    remains.found().stream().map(Remnant::name).forEach(names::add);
                    return List.of(List.copyOf(names));
                },
                clock,
                PACE);
        new Waiting(clock)
                .await(Expectation.of(
                        "what is deleted in the background",
                        look,
                        still -> failed.keySet().containsAll(still),
                        clock.instant(),
                        GONE));
        look.trouble().ifPresent(blind -> failed.put("another look", blind));
        return List.copyOf(names);
    }
}
