package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Shard;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.KnownDefects;
import dev.roundtrip.features.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands beside the steps of the features: the known defects, and whether the tags asked for choose any scenario. */
final class FeaturesCheck implements Check {
    private final Settings settings;
    private final Path folder;

    FeaturesCheck(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        try {
            KnownDefects.read(settings.knownDefects());
        } catch (IllegalStateException faulty) {
            findings.add(Finding.failed(
                    Ailment.WRONG_SETTING, "known defects", faulty.getMessage(), List.of(Key.KNOWN_DEFECTS)));
        }
        if (!settings.tags().isEmpty()) {
            findings.add(scenarios());
        }
        if (findings.stream().noneMatch(Finding::failed)
                && !settings.sharing().shard().isWhole()) {
            findings.add(part());
        }
        return findings;
    }

    private Finding part() {
        Shard shard = settings.sharing().shard();
        try {
            List<FeatureScenario> chosen = Scenarios.below(folder).having(settings.tags());
            int own = OwnScenarios.among(chosen, settings).size();
            return own > 0
                    ? Finding.ok("part", "%s: %d of %d scenarios".formatted(shard, own, chosen.size()))
                    : Finding.failed(
                            Ailment.WRONG_SETTING,
                            "part",
                            "roundtrip.shard is %s, but for this part none of %d scenarios is left. Share them out over fewer machines."
                                    .formatted(shard, chosen.size()),
                            List.of(Key.SHARD, Key.TAGS));
        } catch (IllegalStateException noSummary) {
            return Finding.failed(Ailment.WRONG_SETTING, "part", noSummary.getMessage(), List.of(Key.SHARD_SUMMARY));
        }
    }

    private Finding scenarios() {
        try {
            Scenarios.below(folder).mustHave(settings.tags());
            return Finding.ok("scenarios", "there are some with " + settings.tags());
        } catch (IllegalStateException none) {
            return Finding.failed(Ailment.WRONG_SETTING, "scenarios", none.getMessage(), List.of(Key.TAGS));
        }
    }
}
