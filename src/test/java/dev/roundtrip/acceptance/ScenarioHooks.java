package dev.roundtrip.acceptance;

import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.evidence.ScenarioIdentity;
import dev.roundtrip.targets.Run;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;

/** Begins and ends each scenario. Their titles are shown in the report. */
public final class ScenarioHooks {
    private final Scene scene;

    public ScenarioHooks(Scene scene) {
        this.scene = scene;
    }

    @Before(order = 0)
    public void raiseTheCurtain(Scenario scenario) {
        Run run = CurrentRun.get().run();
        ScenarioIdentity identity = CurrentRun.get()
                .placed(ScenarioIdentity.of(
                        scenario.getId(), scenario.getUri(), scenario.getName(), scenario.getSourceTagNames()));
        ScenarioEvidence evidence = new ScenarioEvidence(identity, run.clock());
        run.settings().channels().forEach(channel -> evidence.howReal(channel, run.howReal(channel)));
        if (!identity.rule().isBlank()) {
            evidence.remark("The promise: " + identity.rule() + ".");
        }
        scene.begin(evidence);
        scene.begin(CurrentRun.get(), scenario.getSourceTagNames());
    }

    @Before(order = 1)
    public void askWhetherItCanBeRunHere(Scenario scenario) {
        Needs.of(scenario.getSourceTagNames()).require(CurrentRun.get().run(), scene.evidence());
    }

    @After(order = 3)
    public void seeWhatOnlyTheEndCanTell(Scenario scenario) {
        scene.settleIf(scenario.getStatus() == Status.PASSED);
    }

    @After(order = 2)
    public void keepHowItLooked(Scenario scenario) {
        scene.portray(scenario.isFailed());
    }

    @After(order = 1)
    public void tidyUp() {
        scene.end();
    }

    @After(order = 0)
    public void putTheEvidenceIntoTheReport(Scenario scenario) {
        CurrentRun.get().publish(scene.evidence(), Outcome.Place.of(scenario.getUri(), scenario.getLine()));
    }
}
