package dev.roundtrip.acceptance;

import dev.roundtrip.evidence.Ending;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.features.KnownDefect;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Gate;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Decides what a scenario's broken promise counts as, and tells its evidence: broken, or the defect that is known of it. */
final class ScenarioGate implements Gate {
    private final Optional<KnownDefect> expected;
    private final ScenarioEvidence evidence;

    /**
     * The gate of a scenario that may expect a defect on a desk of that release. A defect that the release is not known
     * to have is not expected, and the evidence says that somebody should look.
     */
    ScenarioGate(Optional<KnownDefect> tagged, String release, ScenarioEvidence evidence) {
        this.expected = tagged.filter(defect -> defect.concerns(release));
        this.evidence = evidence;
        tagged.filter(defect -> !defect.concerns(release))
                .ifPresent(defect -> evidence.recheck(
                        "To be re-checked: the defect %s is known of %s, and this desk is %s, so its tag has no force. If the desk still has it, add the version; if not, take the tag away."
                                .formatted(defect.title(), String.join(", ", defect.versions()), release)));
    }

    @Override
    public BrokenPromise end(BrokenPromise promise) {
        if (expected.filter(defect -> defect.is(promise.finding())).isPresent()) {
            String sentence = "Known defect %s: %s\nSeen: %s"
                    .formatted(
                            expected.get().title(),
                            expected.get().about(),
                            promise.filed().getMessage());
            evidence.ended(Ending.Kind.KNOWN_DEFECT, sentence, promise.finding());
            throw new TestAbortedException(sentence, promise);
        }
        BrokenPromise broken = expected.map(
                        defect -> promise.saying("Expected was another break, the known defect %s: %s"
                                .formatted(defect.title(), defect.about())))
                .orElse(promise)
                .filed();
        evidence.ended(Ending.Kind.BROKEN_PROMISE, broken.getMessage(), broken.finding());
        throw broken;
    }

    @Override
    public RuntimeException notRun(Channel channel, String why) {
        throw notRun(channel.key(), "%s, %s".formatted(channel.title(), why));
    }

    @Override
    public RuntimeException notRun(String need, String why) {
        evidence.lacks(need);
        String sentence = "Not run here: %s.".formatted(why);
        evidence.ended(Ending.Kind.NOT_RUN, sentence);
        throw new TestAbortedException(sentence);
    }

    /** To be asked when all was kept: a defect that is known and does not show must not stay known. */
    void passed() {
        expected.ifPresent(defect -> {
            String sentence =
                    "The known defect %s did not show: remove the tag if it is mended.".formatted(defect.title());
            evidence.ended(Ending.Kind.DEFECT_GONE, sentence);
            throw new AssertionError(sentence);
        });
    }
}
