package dev.roundtrip.cli;

import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.simulator.chatwoot.dispatch.Latency;
import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import java.security.SecureRandom;
import java.util.List;
import picocli.CommandLine.Option;

/** How the simulated desk takes its time, and whom it holds off. */
final class DeskManner {
    @Option(
            names = "--timers",
            paramLabel = "product|short",
            description =
                    "The desk's own waiting times: as the product has them, or short (default: ${DEFAULT-VALUE}).",
            defaultValue = "product")
    private String timers;

    @Option(
            names = "--latency",
            paramLabel = "none|measured",
            description =
                    "How long the desk's background work takes: no time, or what was measured of the product (default: ${DEFAULT-VALUE}).",
            defaultValue = "none")
    private String latency;

    @Option(
            names = "--throttles",
            paramLabel = "on|off|everybody",
            description =
                    "Whether clients elsewhere that ask too often get a 429, as the product has it, or everybody, this machine too (default: ${DEFAULT-VALUE}).",
            defaultValue = "on")
    private String throttles;

    void check(Slip slip) {
        oneOf(slip, "--timers", timers, "product", "short");
        oneOf(slip, "--latency", latency, "none", "measured");
        slip.unless(
                List.of("on", "off", "everybody").contains(throttles),
                "--throttles is '%s', but must be on, off or everybody.".formatted(throttles));
    }

    ChatwootOptions of(ChatwootOptions options) {
        return options.withTimers(timers.equals("short") ? Timers.shortened() : Timers.product())
                .withLatency(latency.equals("measured") ? Latency.measured(new SecureRandom()) : Latency.none())
                .withThrottling(throttling());
    }

    private Throttling throttling() {
        return switch (throttles) {
            case "on" -> Throttling.PRODUCT;
            case "everybody" -> Throttling.EVERYBODY;
            default -> Throttling.OFF;
        };
    }

    /** What is in force, with the options that say so. */
    String told() {
        return "The desk %s (--timers %s), %s (--latency %s) and %s (--throttles %s)."
                .formatted(
                        timers.equals("short") ? "shortens its waiting times" : "waits as the product does",
                        timers,
                        latency.equals("measured")
                                ? "takes as long for its background work as the product was measured to take"
                                : "takes no time for its background work",
                        latency,
                        switch (throttling()) {
                            case PRODUCT -> "holds off clients elsewhere that ask too often";
                            case EVERYBODY -> "holds off everybody who asks too often, this machine too";
                            case OFF -> "lets everybody ask as often as they like";
                        },
                        throttles);
    }

    private static void oneOf(Slip slip, String option, String given, String one, String other) {
        slip.unless(
                List.of(one, other).contains(given),
                "%s is '%s', but must be %s or %s.".formatted(option, given, one, other));
    }
}
