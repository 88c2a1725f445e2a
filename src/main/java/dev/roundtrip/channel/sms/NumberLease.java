package dev.roundtrip.channel.sms;

import java.util.Optional;

/** Who has a number among all runs, wherever they run. Thread-safe. */
public interface NumberLease extends AutoCloseable {
    /**
     * Takes that number for this run, which keeps it until the lease is closed; quick where this run has it already.
     *
     * @return who has it meanwhile, as in "run k7m2x, until 12:30:00Z at least"; empty once it is this run's
     */
    Optional<String> take(String number);

    /** Gives all of them back. */
    @Override
    void close();

    /** Where no other run can have the numbers. */
    static NumberLease alone() {
        return new NumberLease() {
            @Override
            public Optional<String> take(String number) {
                return Optional.empty();
            }

            @Override
            public void close() {
                // Nothing was taken.
            }
        };
    }
}
