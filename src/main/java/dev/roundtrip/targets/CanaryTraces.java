package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What canaries leave behind them until it is taken away, the last first; what is under a lease a sweep can take as well. */
final class CanaryTraces {
    private final DeskClient desk;
    private final boolean administrator;
    private final Lease lease;
    private final List<Trace> traces = new ArrayList<>();
    private boolean mail;

    private record Trace(String what, Runnable removal) {}

    /** @param administrator whether anything may be deleted; else conversations are resolved */
    CanaryTraces(DeskClient desk, boolean administrator, Lease lease) {
        this.desk = desk;
        this.administrator = administrator;
        this.lease = lease;
    }

    void contact(long id) {
        traces.add(
                0,
                new Trace(
                        "contact %d".formatted(id),
                        administrator ? () -> desk.contacts().deleteIfThere(id) : () -> {}));
    }

    void conversation(long id) {
        traces.add(
                0,
                administrator
                        ? new Trace("conversation %d".formatted(id), () -> desk.deleteConversation(id))
                        : new Trace("conversation %d, resolved".formatted(id), () -> desk.resolve(id)));
    }

    /** Whether a mail is in our mailbox, or may come there: a sweep needs the lease to know it. */
    void mail(boolean there) {
        mail = there;
    }

    /** Takes all of it away, and then the lease; says what is left on the desk, and why unless that goes without saying. */
    List<String> remove() {
        List<String> left = new ArrayList<>();
        traces.forEach(trace -> left(trace).ifPresent(left::add));
        try {
            if (left.isEmpty() && administrator && !mail) {
                lease.close();
            } else {
                lease.end();
            }
        } catch (DeskTrouble trouble) {
            left.add("its lease (%s)".formatted(trouble.getMessage()));
        }
        return left;
    }

    private Optional<String> left(Trace trace) {
        try {
            trace.removal().run();
            return administrator ? Optional.empty() : Optional.of(trace.what());
        } catch (DeskTrouble trouble) {
            return Optional.of("%s (%s)".formatted(trace.what(), trouble.getMessage()));
        }
    }
}
