package dev.roundtrip.acceptance;

import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import dev.roundtrip.targets.Run;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The beginning of a run. What fails in it goes into the results: no scenario will be there to tell. */
record Beginning(ResultsFolder results, Clock clock, Consumer<String> console) {
    Reported of(Sources sources) {
        Settings settings = told(() -> Settings.read(sources), List.of());
        console.accept(new Draw(settings.parallel()).sentence());
        return told(() -> Reported.of(Run.open(settings, clock, console)), settings.secrets());
    }

    private <T> T told(Supplier<T> step, List<String> secrets) {
        try {
            return step.get();
        } catch (RuntimeException | Error failed) {
            // Ours are sentences; of any other the kind says more than its words.
            String why = failed instanceof IllegalStateException ? failed.getMessage() : failed.toString();
            results.neverBegan(why, clock.instant(), new Redactor(secrets));
            throw failed;
        }
    }
}
