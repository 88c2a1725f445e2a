package dev.roundtrip.targets;

import dev.roundtrip.channel.sms.NumberLease;
import dev.roundtrip.channel.sms.NumberSharing;
import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** How this run shares its customers' numbers with what was before it, and with runs elsewhere. */
final class SharedNumbers {
    private SharedNumbers() {}

    /** By the settings and what the desk's token may do: only an administrator can give a lease back. */
    static NumberSharing of(Settings settings, DeskEntry desk, Inboxes inboxes, Clock clock, Consumer<String> console) {
        if (settings.sms().isEmpty()) {
            return NumberSharing.none();
        }
        boolean administrator = desk.membership().isAdministrator();
        return new NumberSharing(
                lease(settings, desk, clock, console),
                new NumberRenewal(
                        desk.client(),
                        inboxes.of(Channel.SMS).id(),
                        Set.copyOf(inboxes.ids().values()),
                        administrator,
                        clock),
                settings.sms().get().use());
    }

    /** Another one each time. */
    static NumberLease lease(Settings settings, DeskEntry desk, Clock clock, Consumer<String> console) {
        return settings.target().elsewhere() && desk.membership().isAdministrator()
                ? new DeskNumberLease(desk.client(), settings.runId(), clock, console)
                : NumberLease.alone();
    }
}
