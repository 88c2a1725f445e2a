package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be the same of two runs for one to be compared with the other: the target and its desk, how real each channel is,
 * whose words the answers are, which scenarios were chosen, and what was broken on purpose.
 */
final class RunKind {
    private static final Pattern HOST = Pattern.compile("^\\w+://([^/:]+)");

    /** A stand-in on this machine has another one each time. */
    private static final Pattern PORT = Pattern.compile("(://[^/:\\s]+):\\d+");

    private final JsonNode run;

    RunKind(JsonNode run) {
        this.run = run;
    }

    /** The same for runs of the same kind; says nothing else. */
    String fingerprint() {
        return HexFormat.of().formatHex(Sha256.of(json().toString()), 0, 8);
    }

    /** In words, for whoever wonders why two runs do not stand in one row. */
    ObjectNode json() {
        ObjectNode kind = JsonNodeFactory.instance.objectNode();
        kind.put("target", run.path("target").asText("").replaceFirst("[:,].*$", ""));
        kind.put("desk", desk());
        ObjectNode howReal = kind.putObject("howReal");
        TreeMap<String, String> sorted = new TreeMap<>();
        run.path("howReal")
                .properties()
                .forEach(each -> sorted.put(
                        each.getKey(), PORT.matcher(each.getValue().asText()).replaceAll("$1")));
        sorted.forEach(howReal::put);
        kind.put("answers", run.path("answers").asText("").replaceFirst(":.*$", ""));
        kind.put("chosen", run.path("chosen").asText(""));
        kind.put("part", run.has("parts") ? "" : run.path("part").asText(""));
        ArrayNode faults = kind.putArray("faults");
        run.path("faults").forEach(faults::add);
        return kind;
    }

    /** A simulator has another port each time. */
    private String desk() {
        if (run.path("simulated").asBoolean()) {
            return "simulator";
        }
        Matcher host = HOST.matcher(run.path("desk").asText(""));
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
