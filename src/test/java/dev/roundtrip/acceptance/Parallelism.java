package dev.roundtrip.acceptance;

import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfigurationStrategy;

/** As many scenarios at a time as the settings say; the pool is capped, or every blocked thread would bring another scenario. */
public final class Parallelism implements ParallelExecutionConfigurationStrategy {
    @Override
    public ParallelExecutionConfiguration createConfiguration(ConfigurationParameters parameters) {
        Settings settings = Settings.read(Sources.ofThisProcess());
        return new Capped(settings.parallel());
    }

    private record Capped(int threads) implements ParallelExecutionConfiguration {
        @Override
        public int getParallelism() {
            return threads;
        }

        @Override
        public int getMinimumRunnable() {
            return threads;
        }

        @Override
        public int getMaxPoolSize() {
            return threads;
        }

        @Override
        public int getCorePoolSize() {
            return threads;
        }

        @Override
        public int getKeepAliveSeconds() {
            return 30;
        }

        @Override
        public Predicate<? super ForkJoinPool> getSaturatePredicate() {
            // A full pool is no error: the work waits for a thread.
            return pool -> true;
        }
    }
}
