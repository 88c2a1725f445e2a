package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.trip.Areas;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param attempts how often the scenario was played up to this one
 */
record ScenarioResult(
        String id,
        String feature,
        String name,
        Verdict verdict,
        String message,
        long started,
        long stopped,
        JsonNode evidence,
        int attempts) {
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.!?])\\s|\\R");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST = 240;
    private static final Set<String> BROKEN = Set.of("broken-here", "too-late");

    static ScenarioResult from(JsonNode result, JsonNode evidence) {
        String fallback = result.path("uuid").asText();
        return new ScenarioResult(
                result.path("historyId").asText(fallback),
                feature(result),
                result.path("name").asText(fallback),
                Verdict.of(result.path("status").asText("unknown"), label(result, "verdict")),
                result.path("statusDetails").path("message").asText(""),
                result.path("start").asLong(0),
                result.path("stop").asLong(0),
                evidence,
                1);
    }

    /** Of two attempts at the same scenario the later one, which counts, with the number of both. */
    ScenarioResult orLater(ScenarioResult other) {
        ScenarioResult last = stopped > other.stopped ? this : other;
        return new ScenarioResult(
                last.id,
                last.feature,
                last.name,
                last.verdict,
                last.message,
                last.started,
                last.stopped,
                last.evidence,
                attempts + other.attempts);
    }

    /** Whether Cucumber ran it: what another adapter says of the run as a whole would look like a scenario. */
    static boolean isScenario(JsonNode result) {
        return label(result, "framework").startsWith("cucumber");
    }

    /** As readers look for it: by area, then by id, in which numbers count as numbers. */
    static Comparator<ScenarioResult> inOrder() {
        return Comparator.comparing(ScenarioResult::area, Areas.inOrder())
                .thenComparing(each -> NUMBER.matcher(each.evidence.path("id").asText(""))
                        .replaceAll(number ->
                                "0".repeat(Math.max(0, 9 - number.group().length())) + number.group()))
                .thenComparing(ScenarioResult::name);
    }

    /** The first sentence of what went wrong; empty when nothing did. */
    String sentence() {
        return shortened(firstSentence(message));
    }

    private static String firstSentence(String text) {
        return AFTER_SENTENCE.split(text.strip(), 2)[0];
    }

    /** The folder of its feature; empty when the run left no evidence of it. */
    String area() {
        return evidence.path("area").asText("").toLowerCase(Locale.ROOT);
    }

    /**
     * The key of the channel that its end is counted for: of the message whose way broke, else the one on which it begins;
     * empty when the run left no evidence of it.
     */
    String channel() {
        return StreamSupport.stream(evidence.path("trips").spliterator(), false)
                .filter(trip -> StreamSupport.stream(trip.path("hops").spliterator(), false)
                        .anyMatch(hop -> BROKEN.contains(hop.path("mark").asText())))
                .findFirst()
                .or(this::blamed)
                .map(trip -> trip.path("channel").asText())
                .or(() -> texts("channels").findFirst())
                .orElse("");
    }

    /** Whether this scenario was left out although one of these was to be run: for want of it, or as one of its channel. */
    boolean leftOut(Set<String> required) {
        return verdict == Verdict.NOT_RUN
                && Stream.concat(texts("lacks"), texts("channels")).anyMatch(required::contains);
    }

    /** By which the closing lines name it: "O1 Orders: Late"; without what the run left no evidence of. */
    String title() {
        String id = evidence.path("id").asText("");
        return (id.isEmpty() ? "" : id + " ") + (feature.isEmpty() ? name : feature + ": " + name);
    }

    /** Equal for those that ended as they did for the same reason, so that it need be told only once. */
    List<Object> likeness() {
        if (hasCause() && verdict == Verdict.BROKEN_PROMISE) {
            JsonNode finding = evidence.path("finding");
            return List.of(
                    verdict,
                    finding.path("missing").asText(),
                    finding.path("cause").asText(),
                    finding.path("certain").asBoolean(),
                    finding.path("remedy").asText());
        }
        return message.isEmpty() || verdict != Verdict.NOT_RUN && verdict != Verdict.SET_UP_BROKEN
                ? List.of(id)
                : List.of(verdict, message);
    }

    /** Why it ended so, in one line: of a cause its first sentence, for the others tell of this one only. */
    String inShort() {
        return hasCause() ? cause(firstSentence(why())) : seen();
    }

    /** What to do; empty where the run knew nothing. */
    List<String> remedy() {
        String remedy = evidence.path("finding").path("remedy").asText();
        return !hasCause() || remedy.isEmpty() ? List.of() : List.of("Do: " + shortened(inOneLine(remedy)));
    }

    private String cause(String why) {
        String cause = evidence.path("finding").path("cause").asText();
        return kindOfCause() + (why.isEmpty() ? cause : "%s (%s)".formatted(shortened(why), cause));
    }

    private String kindOfCause() {
        return evidence.path("finding").path("certain").asBoolean() ? "Cause: " : "Likely: ";
    }

    /** Where all that are alike broke: ", first missing: received"; empty where that is not known. */
    String sharedPlace() {
        return hasCause()
                ? ", first missing: " + evidence.path("finding").path("missing").asText()
                : "";
    }

    /** Everything that is told of it alone. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        if (!seen().isEmpty()) {
            lines.add(seen());
        }
        if (hasCause()) {
            // Where nobody needed to be asked why, the cause is what was seen, and stands above already.
            lines.add(cause(why().equals(inOneLine(seen())) ? "" : why()));
        }
        lines.addAll(remedy());
        if (verdict == Verdict.DEGRADED) {
            texts("slow").forEach(lines::add);
        }
        return lines;
    }

    /** What became known of it when it was over. */
    List<String> afterwards() {
        List<String> lines = new ArrayList<>();
        if (attempts > 1) {
            lines.add("Attempts: %d, of which the last counts; the report shows the others as retries."
                    .formatted(attempts));
        }
        texts("late").forEach(late -> lines.add("After the run: " + late));
        if (evidence.hasNonNull("recheck")) {
            lines.add(evidence.path("recheck").asText());
        }
        return lines;
    }

    /** Whether somebody has looked into why it broke, also where that was known before. */
    boolean hasFinding() {
        return evidence.path("finding").isObject();
    }

    /** The first sentence of why; empty when nobody looked into it. */
    String whyInShort() {
        return shortened(firstSentence(why()));
    }

    /** What was said of it behind its first sentence, in one line. */
    String rest() {
        String[] parts = AFTER_SENTENCE.split(message.strip(), 2);
        return parts.length < 2 ? "" : shortened(inOneLine(parts[1].strip()));
    }

    String seen() {
        // The verdict stands before it already; of a known defect the words go on with its key.
        return sentence()
                .replaceFirst("^" + Pattern.quote(verdict.title()) + "(?: \"[^\"]*\"(?: \\([^)]*\\))?)?: ", "");
    }

    /** What broke it; empty when nothing did, or nobody looked into it. */
    Optional<Cause> cause() {
        return Cause.labelled(evidence.path("finding").path("cause").asText());
    }

    /** Whether this is the message in which it broke: the last one that had to pass the hop at which it did. */
    boolean blames(JsonNode trip) {
        return blamed().filter(last -> last == trip).isPresent();
    }

    private Optional<JsonNode> blamed() {
        String hop = evidence.path("finding").path("missing").asText();
        return StreamSupport.stream(evidence.path("trips").spliterator(), false)
                .filter(each -> StreamSupport.stream(each.path("hops").spliterator(), false)
                        .anyMatch(passed -> passed.path("hop").asText().equals(hop)))
                .reduce((earlier, later) -> later);
    }

    private boolean hasCause() {
        return (verdict == Verdict.BROKEN_PROMISE || verdict == Verdict.QUARANTINED)
                && evidence.path("finding").isObject();
    }

    private String why() {
        return inOneLine(evidence.path("finding").path("why").asText());
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    Stream<String> texts(String field) {
        return StreamSupport.stream(evidence.path(field).spliterator(), false).map(JsonNode::asText);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : Cut.of(text, LONGEST) + " …";
    }

    /** Behaviours are filed by rules, suites by features. */
    private static String feature(JsonNode result) {
        String feature = label(result, "subSuite");
        return feature.isEmpty() ? label(result, "feature") : feature;
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
