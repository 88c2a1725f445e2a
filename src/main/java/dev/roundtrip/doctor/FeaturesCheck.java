package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
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
            findings.add(Finding.failed("known defects", faulty.getMessage(), List.of(Key.KNOWN_DEFECTS)));
        }
        if (!settings.tags().isEmpty()) {
            findings.add(scenarios());
        }
        return findings;
    }

    private Finding scenarios() {
        try {
            Scenarios.below(folder).mustHave(settings.tags());
            return Finding.ok("scenarios", "there are some with " + settings.tags());
        } catch (IllegalStateException none) {
            return Finding.failed("scenarios", none.getMessage(), List.of(Key.TAGS));
        }
    }
}
