package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One attempt at one scenario, as Allure's result file and the evidence beside it have it.
 *
 * @param id the same for every attempt at the scenario
 * @param message all that was said of what went wrong; empty when nothing did
 * @param started when it began, in milliseconds since 1970
 * @param stopped when it ended, likewise
 * @param evidence what the run left for programs; a missing node when there is none
 */
record ScenarioResult(
        String id,
        String feature,
        String name,
        Verdict verdict,
        String message,
        long started,
        long stopped,
        JsonNode evidence) {
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.!?])\\s|\\R");
    private static final int LONGEST = 240;

    static ScenarioResult from(JsonNode result, JsonNode evidence) {
        String fallback = result.path("uuid").asText();
        return new ScenarioResult(
                result.path("historyId").asText(fallback),
                label(result, "feature"),
                result.path("name").asText(fallback),
                Verdict.of(result.path("status").asText("unknown"), label(result, "verdict")),
                result.path("statusDetails").path("message").asText(""),
                result.path("start").asLong(0),
                result.path("stop").asLong(0),
                evidence);
    }

    /** Whether Cucumber ran it: what another adapter says of the run as a whole would look like a scenario. */
    static boolean isScenario(JsonNode result) {
        return label(result, "framework").startsWith("cucumber");
    }

    /** The first sentence of what went wrong; empty when nothing did. */
    String sentence() {
        return shortened(AFTER_SENTENCE.split(message.strip(), 2)[0]);
    }

    /** The folder of its feature; empty when the run left no evidence of it. */
    String area() {
        return evidence.path("area").asText("").toLowerCase(Locale.ROOT);
    }

    /** The key of the channel on which it begins; empty when the run left no evidence of it. */
    String firstChannel() {
        return texts("channels").findFirst().orElse("");
    }

    /** Whether this scenario was left out although one of these was to be run: for want of it, or as one of its channel. */
    boolean leftOut(Set<String> required) {
        return verdict == Verdict.NOT_RUN
                && Stream.concat(texts("lacks"), texts("channels")).anyMatch(required::contains);
    }

    /** What the closing lines say of it. */
    String lines() {
        String where = feature.isEmpty() ? name : feature + ": " + name;
        return "  %-17s %s%s"
                .formatted(
                        verdict.title(),
                        where,
                        details().stream()
                                .map(line -> System.lineSeparator() + " ".repeat(20) + line)
                                .collect(Collectors.joining()));
    }

    private List<String> details() {
        List<String> lines = new ArrayList<>();
        if (!sentence().isEmpty()) {
            // The verdict stands before it already.
            lines.add(sentence().replaceFirst("^" + Pattern.quote(verdict.title() + ": "), ""));
        }
        JsonNode finding = evidence.path("finding");
        if (verdict == Verdict.BROKEN_PROMISE && finding.isObject()) {
            lines.add("%s %s (%s)"
                    .formatted(
                            finding.path("certain").asBoolean() ? "Cause:" : "Likely:",
                            shortened(finding.path("why").asText().replaceAll("\\s+", " ")),
                            finding.path("cause").asText()));
        }
        if (verdict == Verdict.DEGRADED) {
            texts("slow").forEach(lines::add);
        }
        texts("late").forEach(late -> lines.add("After the run: " + late));
        if (evidence.hasNonNull("recheck")) {
            lines.add(evidence.path("recheck").asText());
        }
        return lines;
    }

    private Stream<String> texts(String field) {
        return StreamSupport.stream(evidence.path(field).spliterator(), false).map(JsonNode::asText);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    private static String label(JsonNode result, String name) {
        for (JsonNode label : result.path("labels")) {
            if (name.equals(label.path("name").asText())) {
                return label.path("value").asText();
            }
        }
        return "";
    }
}
