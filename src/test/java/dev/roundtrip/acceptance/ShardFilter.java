package dev.roundtrip.acceptance;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Sharing;
import dev.roundtrip.config.Sources;
import dev.roundtrip.features.Durations;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.Scenarios;
import dev.roundtrip.features.Shares;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves to other machines what is theirs. JUnit's launcher finds it by its service file. */
public final class ShardFilter implements PostDiscoveryFilter {
    private final Path features;
    private final Sharing sharing;
    private final Set<String> own;

    /** For JUnit: the project's features, and the settings of this process. */
    public ShardFilter() {
        this(Path.of("features"), Sources.ofThisProcess());
    }

    ShardFilter(Path features, Sources sources) {
        this.features = features.toAbsolutePath();
        this.sharing = Sharing.read(sources);
        this.own = sharing.shard().isWhole() ? Set.of() : own(sources.text(Key.TAGS));
    }

    private Set<String> own(String tags) {
        Scenarios scenarios = Scenarios.below(features);
        return new Shares(scenarios.having(tags), Durations.of(sharing.summary()))
                .of(sharing.shard()).stream().map(ShardFilter::place).collect(Collectors.toSet());
    }

    private static String place(FeatureScenario scenario) {
        return scenario.file() + ":" + scenario.line();
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        if (sharing.shard().isWhole() || !test.isTest() || isForeign(test)) {
            return FilterResult.included("nothing that is shared out");
        }
        return FilterResult.includedIf(
                own.contains(place((FileSource) test.getSource().orElseThrow())));
    }

    /** The suite's own tests, and features that they play themselves. */
    private boolean isForeign(TestDescriptor test) {
        return test.getSource()
                .filter(FileSource.class::isInstance)
                .map(FileSource.class::cast)
                .filter(source -> source.getFile().toPath().toAbsolutePath().startsWith(features))
                .isEmpty();
    }

    private String place(FileSource source) {
        Path file = features.relativize(source.getFile().toPath().toAbsolutePath());
        return file.toString().replace('\\', '/') + ":"
                + source.getPosition().map(FilePosition::getLine).orElse(0);
    }
}
