package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Allure's categories.json: the kinds of red and of grey, in the suite's words. Allure tells them by status and message. */
final class CategoriesFile {
    private static final String KNOWN_DEFECT = "(?s)Known defect .*";
    private static final String DEFECT_GONE = "(?s)The known defect .*";
    private static final String QUARANTINED = "(?s)Quarantined: .*";
    private static final String UNLIKE_THAT = "(?s)(?!((The k|K)nown defect |Quarantined: )).*";

    private final ArrayNode categories = JsonNodeFactory.instance.arrayNode();

    String content() {
        for (Filing filing : Filing.values()) {
            add(filing.title(), endingIn(filing), "failed");
        }
        add(
                "Broken promise, filed nowhere",
                UNLIKE_THAT.replace(".*", "(?!.*\n" + BrokenPromise.FILED + ").*"),
                "failed");
        add("Known defect gone", DEFECT_GONE, "failed");
        add("Known defect", KNOWN_DEFECT, "skipped");
        add("Quarantined", QUARANTINED, "skipped");
        add("Not run here", UNLIKE_THAT, "skipped");
        categories
                .addObject()
                .put("name", "Set-up broken")
                .set("matchedStatuses", ScenarioRecord.texts(List.of("broken", "unknown")));
        return categories.toPrettyString();
    }

    private void add(String name, String message, String status) {
        categories
                .addObject()
                .put("name", name)
                .put("messageRegex", message)
                .set("matchedStatuses", ScenarioRecord.texts(List.of(status)));
    }

    /** Every hop and cause that is filed under it: what a failure's text names is found whatever else it says. */
    private static String endingIn(Filing filing) {
        return Arrays.stream(Hop.values())
                .flatMap(hop -> Arrays.stream(Cause.values())
                        .filter(cause -> Filing.of(hop, cause) == filing)
                        .map(cause -> Pattern.quote(hop.label() + ", " + cause.label())))
                .collect(Collectors.joining("|", "(?s).*\n" + BrokenPromise.FILED + "(", ")\\..*"));
    }
}
