package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.evidence.MadeUpRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How large the report of many scenarios is, how long it takes to make and to open. Prints figures; only the size is held
 * to a limit, for it is the same on every machine.
 */
@Tag("bench")
class ReportSizeBench {
    private static final int SCENARIOS = 500;
    private static final int OPENED = 5;

    /** What a run of the embedded target needs for a scenario, four at a time: 80 in 36 s on two cores. */
    private static final Duration PLAYED = Duration.ofMillis(450);

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "one in {0} broken")
    @CsvSource({"0, 10", "10, 20"})
    void a_report_of_many_scenarios(int brokenOneIn, int megabytes) throws IOException {
        Path results = directory.resolve("results");
        Path out = directory.resolve("report.html");
        MadeUpRun.write(results, SCENARIOS, brokenOneIn);
        Path generated = directory.resolve("allure");
        long allure = millis(() -> AllureCommand.singleFile(results, generated));
        long ours = millis(
                () -> new SingleFileReport(results, generated.resolve("index.html"), out).write("made up", "", ""));
        long size = Files.size(out);
        System.out.printf(
                "%d scenarios, one in %d broken: %.1f MB (Allure's own %.1f MB); Allure's report made in %d ms, ours of it in %d ms: %.1f %% of a run of %d s%n",
                SCENARIOS,
                brokenOneIn,
                size / 1e6,
                Files.size(generated.resolve("index.html")) / 1e6,
                allure,
                ours,
                100.0 * (allure + ours) / PLAYED.multipliedBy(SCENARIOS).toMillis(),
                PLAYED.multipliedBy(SCENARIOS).toSeconds());
        Map<String, byte[]> files = PackedData.unpack(Files.readString(out));
        kinds(files);
        opened(out, files);
        assertThat(size).isLessThan(megabytes * 1_000_000L);
    }

    /** What each kind is long, and what it takes up in the page. */
    private static void kinds(Map<String, byte[]> files) {
        Map<String, Map<String, byte[]>> kinds = new TreeMap<>();
        files.forEach(
                (name, file) -> kinds.computeIfAbsent(name.replaceFirst("[^/]*\\.", "*."), any -> new LinkedHashMap<>())
                        .put(name, file));
        kinds.forEach((kind, of) -> System.out.printf(
                "  %-24s %5d files %9d bytes, packed %8d%n",
                kind,
                of.size(),
                of.values().stream().mapToInt(file -> file.length).sum(),
                PackedData.of(of).html().length()));
    }

    private static void opened(Path page, Map<String, byte[]> files) throws IOException {
        String uid = scenario(files);
        try (OpenedPage browser = OpenedPage.none()) {
            List<Opening> list = openings(browser, page, "#suites", ".tree .node__title");
            List<Opening> scenario = openings(browser, page, "#testresult/" + uid, ".rt-talk .bubble");
            System.out.printf(
                    "  Chromium, median of %d: bar after %d ms, list of suites after %d ms, a scenario by its link after %d ms; heap %d MB%n",
                    OPENED,
                    median(list, Opening::paint),
                    median(list, Opening::shown),
                    median(scenario, Opening::shown),
                    median(scenario, Opening::heap));
        }
    }

    private static String scenario(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith("data/test-cases/")) {
                JsonNode test = new ObjectMapper().readTree(new String(file.getValue(), StandardCharsets.UTF_8));
                return test.path("uid").asText();
            }
        }
        throw new IllegalStateException("The page holds no scenario.");
    }

    /** Times by the page's own clock, from the beginning of the navigation; looked at with every frame. */
    private static List<Opening> openings(OpenedPage browser, Path page, String fragment, String selector) {
        browser.first("""
                (function look() {
                  const element = document.querySelector('%s');
                  if (element && element.getClientRects().length) { window.shownAfter = performance.now(); }
                  else { requestAnimationFrame(look); }
                })();""".formatted(selector));
        return IntStream.range(0, OPENED)
                .mapToObj(any -> {
                    browser.open(page, fragment).until("return window.shownAfter > 0");
                    return new Opening(
                            number(browser, "performance.getEntriesByName('first-contentful-paint')[0].startTime"),
                            number(browser, "window.shownAfter"),
                            number(browser, "performance.memory.usedJSHeapSize / 1e6"));
                })
                .toList();
    }

    private static long number(OpenedPage browser, String expression) {
        return ((Number) browser.script("return Math.round(" + expression + ")")).longValue();
    }

    private static long median(List<Opening> openings, ToLongFunction<Opening> figure) {
        return openings.stream()
                .map(figure::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(openings.size() / 2);
    }

    private static long millis(Supplier<?> work) {
        long begun = System.nanoTime();
        work.get();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    /** Milliseconds until something was painted and until the wanted was shown, and megabytes of the page's heap. */
    private record Opening(long paint, long shown, long heap) {}
}
