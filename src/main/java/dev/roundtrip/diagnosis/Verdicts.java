package dev.roundtrip.diagnosis;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Judges by the first rule that applies. Nothing is certain about which two certain rules disagree. */
final class Verdicts {
    private final List<Rule> rules = Stream.of(FoundRules.all(), ToDeskRules.all(), ToCustomerRules.all())
            .flatMap(List::stream)
            .toList();

    Finding of(Facts facts) {
        List<Rule> fitting = rules.stream().filter(rule -> rule.applies(facts)).toList();
        return fitting.isEmpty() ? unknown(facts) : told(fitting.get(0), facts, agreed(fitting, facts));
    }

    private static boolean agreed(List<Rule> fitting, Facts facts) {
        return !facts.contradictory()
                && fitting.get(0).certain()
                && fitting.stream()
                                .filter(Rule::certain)
                                .map(Rule::cause)
                                .distinct()
                                .count()
                        == 1;
    }

    private static Finding told(Rule rule, Facts facts, boolean certain) {
        String why = rule.why().apply(facts);
        return new Finding(
                facts.miss().missing(),
                rule.cause(),
                certain,
                rule.certain() && !certain
                        ? why + " (What was found contradicts itself, so this is not certain.)"
                        : why,
                rule.remedy(),
                facts.traces());
    }

    private static Finding unknown(Facts facts) {
        return new Finding(
                facts.miss().missing(),
                Cause.UNKNOWN,
                false,
                "nothing that was asked tells why: it got as far as %s, and nothing shows \"%s\". %s"
                        .formatted(
                                facts.gotAsFarAs(),
                                facts.miss().missing().title(),
                                Experience.of(facts.miss().missing(), facts.channel())),
                "Run ./roundtrip doctor, then look where the message was last.",
                facts.traces());
    }
}
