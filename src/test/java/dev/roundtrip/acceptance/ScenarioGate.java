package dev.roundtrip.acceptance;

import dev.roundtrip.evidence.Ending;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.features.KnownDefect;
import dev.roundtrip.features.Quarantine;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Gate;
import java.time.LocalDate;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Decides what a scenario's broken promise counts as, and tells its evidence: broken, the defect that is known of it, or
 * put aside for a while.
 */
final class ScenarioGate implements Gate {
    private final Optional<KnownDefect> expected;
    private final Optional<Quarantine> quarantine;
    private final ScenarioEvidence evidence;

    /** The gate of a scenario that may expect a defect on a desk of that release, or may be put aside on that day. */
    ScenarioGate(
            Optional<KnownDefect> tagged,
            String release,
            Optional<Quarantine> aside,
            LocalDate today,
            ScenarioEvidence evidence) {
        this.expected = tagged.filter(defect -> defect.concerns(release));
        this.quarantine = aside.filter(each -> each.counts(today));
        this.evidence = evidence;
        tagged.filter(defect -> !defect.concerns(release))
                .ifPresent(defect -> evidence.recheck(
                        "To be re-checked: the defect %s is known of %s, and this desk is %s, so its tag has no force. If the desk still has it, add the version; if not, take the tag away."
                                .formatted(defect.title(), String.join(", ", defect.versions()), release)));
        aside.filter(each -> !each.counts(today))
                .ifPresent(each -> evidence.recheck(
                        "Its quarantine has ended (%s), and a break counts as any other. Mend what is broken, or take the tag away where it holds."
                                .formatted(each.title())));
    }

    @Override
    public BrokenPromise end(BrokenPromise promise) {
        if (expected.filter(defect -> defect.is(promise.finding())).isPresent()) {
            throw excused(
                    Ending.Kind.KNOWN_DEFECT,
                    "Known defect %s: %s\nSeen: %s"
                            .formatted(
                                    expected.get().title(),
                                    expected.get().about(),
                                    promise.filed().getMessage()),
                    promise);
        }
        if (quarantine.isPresent()) {
            throw excused(
                    Ending.Kind.QUARANTINED,
                    "Quarantined: %s – %s"
                            .formatted(quarantine.get().title(), promise.filed().getMessage()),
                    promise);
        }
        BrokenPromise broken = expected.map(
                        defect -> promise.saying("Expected was another break, the known defect %s: %s"
                                .formatted(defect.title(), defect.about())))
                .orElse(promise)
                .filed();
        evidence.ended(Ending.Kind.BROKEN_PROMISE, broken.getMessage(), broken.finding());
        throw broken;
    }

    private TestAbortedException excused(Ending.Kind kind, String sentence, BrokenPromise promise) {
        evidence.ended(kind, sentence, promise.finding());
        return new TestAbortedException(sentence, promise);
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

    /** To be asked when all was kept: a defect that is known and does not show must not stay known, nor a quarantine. */
    void passed() {
        expected.ifPresent(defect -> {
            String sentence =
                    "The known defect %s did not show: remove the tag if it is mended.".formatted(defect.title());
            evidence.ended(Ending.Kind.DEFECT_GONE, sentence);
            throw new AssertionError(sentence);
        });
        quarantine.ifPresent(each -> evidence.recheck(
                "It held, though it is quarantined (%s): the quarantine may go.".formatted(each.title())));
    }
}
