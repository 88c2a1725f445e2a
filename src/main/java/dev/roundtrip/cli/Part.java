package dev.roundtrip.cli;

import dev.roundtrip.simulator.faults.Fault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code simulate} can start, with the options that mean something to it and the faults it can have. */
enum Part {
    /** All together, set up for a run. */
    WHOLE(
            Set.of("--port", "--smtp-port", "--imap-port", "--timers", "--fault", "--env-file"),
            EnumSet.allOf(Fault.class)),
    DESK(
            Set.of(
                    "--port",
                    "--timers",
                    "--fault",
                    "--smtp",
                    "--twilio-api",
                    "--messaging-api",
                    "--inbound-domain",
                    "--ingress-password"),
            EnumSet.complementOf(EnumSet.of(Fault.SMS_WEBHOOK_DROPPED, Fault.SMS_INBOUND_RECORD_MISSING))),
    MAIL(
            Set.of(
                    "--smtp-port",
                    "--imap-port",
                    "--bind",
                    "--ingress",
                    "--ingress-password",
                    "--desk-address",
                    "--desk-domain",
                    "--customer-domain"),
            Set.of()),
    TWILIO(
            Set.of("--twilio-port", "--plain-port", "--bind", "--ca-file", "--number", "--auth-token", "--fault"),
            EnumSet.of(Fault.SMS_WEBHOOK_DROPPED, Fault.SMS_INBOUND_RECORD_MISSING));

    private static final Set<String> FOR_ALL = Set.of("--part", "--target-file", "--list-faults", "--help");

    private final Set<String> options;
    private final Set<Fault> faults;

    Part(Set<String> options, Set<Fault> faults) {
        this.options = options;
        this.faults = faults;
    }

    static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part != WHOLE && part.label().equals(name))
                .findFirst();
    }

    boolean takes(String option) {
        return FOR_ALL.contains(option) || options.contains(option);
    }

    boolean canHave(Fault fault) {
        return faults.contains(fault);
    }

    /** Why this part does not take an option of another one. */
    String refusal(String option) {
        List<String> takers = Arrays.stream(values())
                .filter(part -> part.takes(option))
                .map(Part::phrase)
                .toList();
        return "%s is for %s, not for %s.".formatted(option, String.join(" and ", takers), phrase());
    }

    String faultRefusal(String fault) {
        return "--fault %s is nothing that %s can have: %s."
                .formatted(
                        fault,
                        phrase(),
                        faults.stream().map(Fault::label).sorted().collect(Collectors.joining(", ")));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String phrase() {
        return this == WHOLE ? "all parts together" : "--part " + label();
    }
}
