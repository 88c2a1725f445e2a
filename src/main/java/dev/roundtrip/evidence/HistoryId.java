package dev.roundtrip.evidence;

import io.qameta.allure.model.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What joins the results of one scenario over runs: its feature's path, its title and its example values. The adapter's
 * own counts lines, so that a comment above the scenario would end its history.
 */
final class HistoryId {
    private final ScenarioIdentity scenario;
    private final List<Parameter> examples;

    HistoryId(ScenarioIdentity scenario, List<Parameter> examples) {
        this.scenario = scenario;
        this.examples = List.copyOf(examples);
    }

    String value() {
        String values = examples.stream()
                .map(example -> example.getName() + "=" + example.getValue())
                .collect(Collectors.joining("\n"));
        String identity = String.join("\n", scenario.path(), scenario.name(), values);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}
