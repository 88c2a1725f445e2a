package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes away what one run has left, looks again, and only then takes the run's lease away. Another may do so at the same time. */
final class Broom {
    // Conversations and inboxes are deleted in the background: measured up to 5.4 s, more under load.
    private static final Budget GONE = Budget.seconds(5, 30);

    // A look searches contacts several times, and the desk takes 100 such searches a minute from all of its agents.
    private static final Duration PACE = Duration.ofSeconds(3);

    private final DeskClient desk;
    private final RunMails mail;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * Of a desk.
     *
     * @param mail removes a run's mails from the customers' mailbox
     * @param ids of trial objects, which nobody else who sweeps may have at the same time
     */
    Broom(DeskClient desk, RunMails mail, Clock clock, Supplier<String> ids) {
        this.desk = desk;
        this.mail = mail;
        this.clock = clock;
        this.ids = ids;
    }

    static Broom of(DeskClient desk, Settings settings, Clock clock, Consumer<String> console) {
        return new Broom(desk, new RunMail(settings, console), clock, new RandomIds());
    }

    /**
     * What came of it.
     *
     * @param removed what was taken away
     * @param left what is still there, each with the reason; with anything left, so must the lease be
     */
    record Swept(List<String> removed, List<String> left) {
        static final Swept NOTHING = new Swept(List.of(), List.of());
    }

    /** Why the run's mails can't be removed from here; empty when they can. */
    Optional<String> mailsLeft(HeldLease lease) {
        return mail.left(lease);
    }

    /** What would be taken away. */
    List<String> plan(HeldLease lease) {
        return remains(lease).found().stream().map(Remnant::name).toList();
    }

    private Remains remains(HeldLease lease) {
        return new Remains(desk, lease, ids);
    }

    /** With nothing left, the lease goes as well: last, so that whoever comes after a sweep that broke off finds it. */
    Swept sweep(HeldLease lease) {
        Swept swept = clean(lease);
        if (!swept.left().isEmpty()) {
            return swept;
        }
        Map<String, String> failed = new LinkedHashMap<>();
        tried("lease of run " + lease.runId(), () -> desk.contacts().delete(lease.contactId()), failed);
        return new Swept(swept.removed(), told(failed));
    }

    /** All but the lease. */
    Swept clean(HeldLease lease) {
        Map<String, String> failed = new LinkedHashMap<>();
        tried("mails of run " + lease.runId(), () -> mail.remove(lease), failed);
        Remains remains = remains(lease);
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
        return new Swept(removed, told(failed));
    }

    private static List<String> told(Map<String, String> failed) {
        return failed.entrySet().stream()
                .map(each -> "%s: %s".formatted(each.getKey(), each.getValue()))
                .toList();
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
        if (desk.contacts().findIfThere(id).isPresent()) {
            throw new IllegalStateException(
                    "Contact %d was made and deleted as a trial, but the desk still has it: delete it there, and look at the desk."
                            .formatted(id));
        }
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
