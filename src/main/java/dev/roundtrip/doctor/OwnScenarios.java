package dev.roundtrip.doctor;

import dev.roundtrip.config.Settings;
import dev.roundtrip.features.Durations;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.Scenarios;
import dev.roundtrip.features.Shares;
import java.nio.file.Path;
import java.util.List;

/** The scenarios that this machine will run: of the chosen ones its share. */
final class OwnScenarios {
    private OwnScenarios() {}

    /** @throws IllegalStateException when tags or parts can't be read; whoever looks at these tells it */
    static List<FeatureScenario> of(Settings settings, Path folder) {
        return among(Scenarios.below(folder).having(settings.tags()), settings);
    }

    /** Those of the chosen ones. */
    static List<FeatureScenario> among(List<FeatureScenario> chosen, Settings settings) {
        return settings.sharing().shard().isWhole()
                ? chosen
                : new Shares(chosen, Durations.of(settings.sharing().summary()))
                        .of(settings.sharing().shard());
    }
}
