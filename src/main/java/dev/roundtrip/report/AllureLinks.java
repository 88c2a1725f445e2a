package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where in Allure's report each scenario is. Allure draws these places anew for each report, so they are read from it. */
public final class AllureLinks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> places;

    private AllureLinks(Map<String, String> places) {
        this.places = places;
    }

    /** Those of a report that is not there, or not to be linked to. */
    public static AllureLinks none() {
        return new AllureLinks(Map.of());
    }

    /**
     * Reads them from a single-file report.
     *
     * @param generated the report as Allure has made it
     * @param page how the page that links calls the report, relative to itself
     * @throws ReportTrouble when the report can't be read
     */
    public static AllureLinks in(Path generated, String page) {
        try {
            Map<String, String> places = new LinkedHashMap<>();
            AllurePage report = new AllurePage(Files.readString(generated));
            for (byte[] file : report.data("data/test-cases/").values()) {
                JsonNode test = JSON.readTree(file);
                // Earlier attempts have pages of their own, which nobody is led to.
                if (!test.path("hidden").asBoolean()) {
                    places.put(
                            test.path("historyId").asText(),
                            page + "#testresult/" + test.path("uid").asText());
                }
            }
            return new AllureLinks(places);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ReportTrouble(
                    "The scenarios in Allure's report %s can't be found. Pin the reportVersion that was tried."
                            .formatted(generated),
                    unreadable);
        }
    }

    /** The scenario's place; empty when the report has none. */
    Optional<String> to(ScenarioResult scenario) {
        return Optional.ofNullable(places.get(scenario.id()));
    }
}
