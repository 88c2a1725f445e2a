package dev.roundtrip.evidence;

import dev.roundtrip.trip.Channel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Allure's environment.properties: what the front page of the report says of the run. */
final class EnvironmentFile {
    private final RunFacts run;

    EnvironmentFile(RunFacts run) {
        this.run = run;
    }

    String content() {
        Map<String, String> lines = new LinkedHashMap<>();
        if (run.simulated()) {
            lines.put("Simulator", "says nothing about your staging desk");
        }
        lines.put("Target", run.target());
        lines.put("Desk", run.desk());
        lines.put("Desk version", run.deskVersion());
        Map<Channel, String> channels = new EnumMap<>(Channel.class);
        channels.putAll(run.howReal());
        channels.forEach((channel, words) -> lines.put("How real is " + channel.title(), words));
        lines.put("Browser", run.browser());
        lines.put("Run", run.runId());
        lines.putAll(run.more());
        return lines.entrySet().stream()
                .map(line -> escaped(line.getKey(), true) + "=" + escaped(line.getValue(), false) + "\n")
                .collect(Collectors.joining());
    }

    /** As java.util.Properties reads it, without its date line and its disorder. */
    private static String escaped(String text, boolean key) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(letter -> {
            boolean special = letter == '\\' || key && (letter == ' ' || letter == '=' || letter == ':');
            if (letter < ' ' || letter > '~') {
                escaped.append(String.format("\\u%04x", letter));
            } else {
                escaped.append(special ? "\\" : "").append((char) letter);
            }
        });
        return escaped.toString();
    }
}
