package dev.roundtrip.acceptance;

import dev.roundtrip.evidence.Ending;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.people.Stage;
import dev.roundtrip.targets.Run;
import dev.roundtrip.trip.Gate;
import java.util.Optional;

/** One scenario's share of the run: its stage and its evidence. Built anew for each scenario. */
public final class Scene {
    private Stage stage;
    private ScenarioEvidence evidence;

    void begin(Run run, ScenarioEvidence kept) {
        evidence = kept;
        stage = run.stage(kept, Gate.strict());
    }

    Stage stage() {
        return Optional.ofNullable(stage)
                .orElseThrow(() -> new IllegalStateException("The scenario has not begun: its first hook failed."));
    }

    void portrayIf(boolean failed) {
        if (failed && stage != null) {
            stage.portray("What it looked like when it failed");
        }
    }

    void settleUnless(boolean failed) {
        Optional.ofNullable(stage).filter(ignored -> !failed).ifPresent(Stage::settle);
    }

    /** A scenario that can't be tidied up is not held: hooks are no steps, so the evidence must be told. */
    void end() {
        try {
            Optional.ofNullable(stage).ifPresent(Stage::close);
        } catch (RuntimeException untidy) {
            evidence.ended(Ending.Kind.SET_UP_BROKEN, untidy.getMessage());
            throw untidy;
        }
    }

    ScenarioEvidence evidence() {
        return evidence;
    }
}
