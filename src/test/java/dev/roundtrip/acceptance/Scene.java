package dev.roundtrip.acceptance;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.evidence.Ending;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.people.Stage;
import java.util.Collection;
import java.util.Optional;

/** One scenario's share of the run: its stage and its evidence. Built anew for each scenario. */
public final class Scene {
    private static final String FIRST_VISIT = "@first-visit";
    private Stage stage;
    private ScenarioEvidence evidence;
    private ScenarioGate gate;

    /** The evidence stands first, so that a scenario whose beginning fails is in the report as well. */
    void begin(ScenarioEvidence kept) {
        evidence = kept;
    }

    /** Fails as a broken set-up when a tag names what nobody knows. */
    void begin(Reported run, Collection<String> tags) {
        try {
            gate = run.gate(tags, evidence);
        } catch (IllegalStateException unknown) {
            evidence.ended(Ending.Kind.SET_UP_BROKEN, unknown.getMessage());
            throw unknown;
        }
        stage = run.run().stage(run.chronicle(evidence), gate, evidence.area());
        if (tags.contains(FIRST_VISIT)) {
            stage.letThemComeUnknown();
        }
    }

    Stage stage() {
        return Optional.ofNullable(stage)
                .orElseThrow(() -> new IllegalStateException("The scenario has not begun: its first hook failed."));
    }

    /** The wording of this run, which the report names where there were several. */
    String drawn(Wordings wordings) {
        Wordings.Drawn drawn = wordings.drawn(Draw.seed(), evidence.name());
        if (drawn.of() > 1) {
            evidence.remark("The opening message is wording %d of %d, drawn by the seed of the run."
                    .formatted(drawn.number(), drawn.of()));
        }
        return drawn.text();
    }

    /** How it looks to every customer, before anything is tidied up. */
    void portray(boolean failed) {
        if (stage != null) {
            stage.portray(failed ? Moment.FAILURE : Moment.END);
        }
    }

    /** A scenario whose steps all passed: what only its end can tell. */
    void settleIf(boolean passed) {
        if (passed && stage != null) {
            stage.settle();
            gate.passed();
        }
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
