package dev.roundtrip.trip;

/** Where desk and channels publish what they exchanged; {@code evidence} keeps it for the report. */
@FunctionalInterface
public interface ExchangeLog {
    /** Takes one exchange. Quick, thread-safe, never throws. */
    void add(Exchange exchange);

    /** Takes how a customer's phone looks; of one number the last word counts. Quick, thread-safe, never throws. */
    default void phone(Phone phone) {}

    /** Whether it keeps anything: what takes time to make, such as a picture, is not made for nobody. */
    default boolean keeps() {
        return true;
    }

    /** A log for exchanges that belong to no scenario. */
    static ExchangeLog none() {
        return new ExchangeLog() {
            @Override
            public void add(Exchange exchange) {}

            @Override
            public boolean keeps() {
                return false;
            }
        };
    }
}
