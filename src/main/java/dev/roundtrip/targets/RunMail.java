package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.people.Tags;
import java.util.function.Consumer;

/** Removes the mails of a run from the customers' mailbox, where mail is under test. */
record RunMail(Settings settings, Consumer<String> console) implements Consumer<String> {
    @Override
    public void accept(String runId) {
        Lineup.mailSweep(settings, console).ifPresent(mailbox -> mailbox.sweep(runId, Tags.beginningOfMarks(runId)));
    }
}
