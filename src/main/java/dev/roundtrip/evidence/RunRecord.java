package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run for programs, as docs/summary.md describes it; not yet redacted.
 *
 * @param finished empty while the run lasts; stays so when it was cut off
 */
record RunRecord(RunFacts facts, Instant started, Optional<Instant> finished) {
    private static final String SEED = "Seed";
    private static final String PART = "Part";
    private static final String SHARE = "Share";
    private static final String ANSWERS = "Answers";
    private static final String CHOSEN = "Chosen by";
    private static final String CONVERSATIONS = "Conversations";
    private static final String SCENARIOS = "Scenarios";
    private static final String FAULTS = "Broken on purpose";

    ObjectNode json() {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("id", facts.runId());
        run.put("target", facts.target());
        run.put("simulated", facts.simulated());
        run.put("desk", facts.desk());
        run.put("deskVersion", facts.deskVersion());
        Optional.ofNullable(facts.more().get(SEED)).ifPresent(seed -> run.put("seed", seed));
        Optional.ofNullable(facts.more().get(PART)).ifPresent(part -> run.put("part", part));
        Optional.ofNullable(facts.more().get(SHARE)).ifPresent(share -> run.put("share", share));
        Optional.ofNullable(facts.more().get(CHOSEN)).ifPresent(tags -> run.put("chosen", tags));
        Optional.ofNullable(facts.more().get(CONVERSATIONS)).ifPresent(kept -> run.put("conversations", kept));
        Optional.ofNullable(facts.more().get(ANSWERS)).ifPresent(answers -> run.put("answers", answers));
        Optional.ofNullable(facts.more().get(FAULTS))
                .ifPresent(faults -> run.set("faults", ScenarioRecord.texts(List.of(faults.split(", ")))));
        Optional.ofNullable(facts.more().get(SCENARIOS))
                .ifPresent(planned -> run.put("planned", Long.parseLong(planned)));
        run.put("startedAt", started.toString());
        finished.ifPresent(at -> run.put("finishedAt", at.toString()));
        ObjectNode howReal = run.putObject("howReal");
        facts.howReal().forEach((channel, words) -> howReal.put(channel.key(), words));
        return run;
    }
}
