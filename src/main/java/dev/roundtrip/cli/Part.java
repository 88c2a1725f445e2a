package dev.roundtrip.cli;

import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Owner;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code simulate} can start, with the options that mean something to it and the faults it can have. */
enum Part {
    /** All together, set up for a run. */
    WHOLE(
            Set.of(
                    "--port",
                    "--smtp-port",
                    "--imap-port",
                    "--timers",
                    "--latency",
                    "--throttles",
                    "--fault",
                    "--fresh",
                    "--any-account",
                    "--env-file"),
            Owner.values()),
    DESK(
            Set.of(
                    "--port",
                    "--timers",
                    "--latency",
                    "--throttles",
                    "--fault",
                    "--fresh",
                    "--smtp",
                    "--twilio-api",
                    "--messaging-api",
                    "--inbound-domain",
                    "--ingress-password"),
            Owner.DESK),
    MAIL(
            Set.of(
                    "--smtp-port",
                    "--imap-port",
                    "--bind",
                    "--ingress",
                    "--ingress-password",
                    "--desk-address",
                    "--desk-domain",
                    "--customer-domain",
                    "--mailbox",
                    "--fault"),
            Owner.MAIL),
    TWILIO(
            Set.of("--twilio-port", "--plain-port", "--bind", "--ca-file", "--number", "--auth-token", "--fault"),
            Owner.TWILIO);

    private static final Set<String> FOR_ALL = Set.of("--part", "--target-file", "--list-faults", "--help");

    private final Set<String> options;
    private final List<Owner> owners;

    Part(Set<String> options, Owner... owners) {
        this.options = options;
        this.owners = List.of(owners);
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
        return owners.contains(fault.owner());
    }

    /** Why this part does not take an option of another one. */
    String refusal(String option) {
        List<String> takers = Arrays.stream(values())
                .filter(part -> part.takes(option))
                .map(Part::phrase)
                .toList();
        return "%s is for %s, not for %s.".formatted(option, String.join(" and ", takers), phrase());
    }

    String refusal(Fault fault) {
        return "--fault %s is for --part %s or all parts together, not for %s."
                .formatted(fault.label(), fault.owner().label(), phrase());
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String phrase() {
        return this == WHOLE ? "all parts together" : "--part " + label();
    }
}
