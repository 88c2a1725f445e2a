package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.people.Tags;
import java.time.Clock;
import java.util.function.Consumer;

/** Removes the mails of a run from the customers' mailbox. */
final class RunMail {
    private RunMail() {}

    /** Takes the run's id. */
    static Consumer<String> of(Settings settings, Clock clock) {
        return runId ->
                Lineup.mailSweep(settings).ifPresent(mailbox -> mailbox.sweep(runId, Tags.beginningOfMarks(runId)));
    }
}
