package dev.roundtrip.acceptance;

/** The order in which the scenarios of this run are begun, told so that it can be had again. */
record Draw(int parallel) {
    private static final String SEED = "cucumber.execution.order.random.seed";

    /** What the order was drawn by; empty when Cucumber drew it for itself. */
    static String seed() {
        return System.getProperty(SEED, "");
    }

    String sentence() {
        String seed = seed();
        return seed.isEmpty()
                ? "Scenarios run %d at a time in an order that Cucumber draws; -Droundtrip.seed would fix it."
                        .formatted(parallel)
                : "Scenarios run %d at a time, in the order of -Droundtrip.seed=%s.".formatted(parallel, seed);
    }
}
