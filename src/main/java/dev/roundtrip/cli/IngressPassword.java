package dev.roundtrip.cli;

import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** The password of the relay ingress, from the command line or, unseen by others, from the environment. */
final class IngressPassword {
    /** Not one of the suite's own variables: those are settings, and this is none. */
    static final String VARIABLE = "RELAY_INGRESS_PASSWORD";

    @Option(
            names = "--ingress-password",
            paramLabel = "P",
            description = "Password of the relay ingress; better given as " + VARIABLE + " in the environment.")
    private String written;

    private final UnaryOperator<String> environment;

    IngressPassword(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    Optional<String> given() {
        return Optional.ofNullable(written)
                .or(() -> Optional.ofNullable(environment.apply(VARIABLE)))
                .filter(password -> !password.isBlank());
    }
}
