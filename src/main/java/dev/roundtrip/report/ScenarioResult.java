package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * One attempt at one scenario, as Allure's result file has it.
 *
 * @param id the same for every attempt at the scenario
 * @param scenario whether Cucumber ran it; else it tells of the run as a whole
 * @param sentence the first sentence of what went wrong; empty when nothing did
 * @param stopped when it ended, in milliseconds since 1970
 */
record ScenarioResult(
        String id,
        boolean scenario,
        String feature,
        String name,
        Verdict verdict,
        boolean slow,
        String sentence,
        long stopped) {
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.!?])\\s|\\R");
    private static final int LONGEST = 240;

    static ScenarioResult from(JsonNode result) {
        String verdict = label(result, "verdict");
        String fallback = result.path("uuid").asText();
        return new ScenarioResult(
                result.path("historyId").asText(fallback),
                isScenario(result),
                label(result, "feature"),
                result.path("name").asText(fallback),
                Verdict.of(result.path("status").asText("unknown")),
                "degraded".equals(verdict),
                firstSentence(result.path("statusDetails").path("message").asText("")),
                result.path("stop").asLong(0));
    }

    /** Whether Cucumber ran it; what JUnit's own adapter writes counts only when it tells of a failure. */
    static boolean counts(JsonNode result) {
        boolean fine = "passed".equals(result.path("status").asText())
                || "skipped".equals(result.path("status").asText());
        return isScenario(result) || !fine;
    }

    private static boolean isScenario(JsonNode result) {
        return label(result, "framework").startsWith("cucumber");
    }

    String line() {
        String where = feature.isEmpty() ? name : feature + ": " + name;
        return "  %-15s %s%s"
                .formatted(
                        verdict.title(),
                        where,
                        sentence.isEmpty() ? "" : System.lineSeparator() + " ".repeat(18) + sentence);
    }

    private static String firstSentence(String message) {
        String first = AFTER_SENTENCE.split(message.strip(), 2)[0];
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + " …";
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
