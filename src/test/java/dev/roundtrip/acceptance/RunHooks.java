package dev.roundtrip.acceptance;

import dev.roundtrip.config.Sources;
import dev.roundtrip.evidence.ResultsFolder;
import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import java.time.Clock;

/** Opens the run before all scenarios and closes it after all. */
public final class RunHooks {
    private RunHooks() {}

    @BeforeAll
    public static void openTheRun() {
        Beginning beginning = new Beginning(ResultsFolder.ofAllure(), Clock.systemUTC(), System.out::println);
        CurrentRun.open(beginning.of(Sources.ofThisProcess()));
        // Whoever stops a run half-way still wants the desk as it was; after a whole run there is nothing left to do.
        Runtime.getRuntime().addShutdownHook(new Thread(CurrentRun::abandon, "run-end"));
    }

    @AfterAll
    public static void closeTheRun() {
        CurrentRun.close();
    }
}
