package dev.roundtrip.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A feature of a test's own, read as a catalogue. */
final class WrittenFeature {
    private WrittenFeature() {}

    static Catalogue catalogue(Path folder, String feature) {
        return catalogue(folder, feature, UnaryOperator.identity());
    }

    static Catalogue catalogue(Path folder, String feature, UnaryOperator<String> mask) {
        try {
            Path order = Files.createDirectories(folder.resolve("order"));
            Files.writeString(order.resolve("a.feature"), "@order\nFeature: A\n  About it.\n" + feature);
            return Catalogue.below(folder, mask);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only scenario of a feature with these steps. */
    static ScenarioText scenario(Path folder, String tags, String steps) {
        return catalogue(folder, "%s\nScenario: S\n%s".formatted(tags, steps))
                .scenarios()
                .get(0);
    }
}
