package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The results of a run as it leaves them, for the tests of this package. */
final class RunFolder {
    static final Instant BEGUN = Instant.parse("2026-11-22T10:00:00Z");

    /** Half a letter stands in JSON by its number, or it would be no file of text. */
    private static final Pattern HALVES = Pattern.compile("[\\ud800-\\udfff]");

    private final Path results;
    private final Path history;
    private final AtomicInteger written = new AtomicInteger();
    private AllureLinks links = AllureLinks.none();
    private String caution = "";

    RunFolder(Path directory) {
        this.results = created(directory.resolve("results"));
        this.history = directory.resolve("history.jsonl");
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path history() {
        return history;
    }

    /** What the run says of itself, as fields of its JSON. */
    RunFolder run(String fields) {
        write("roundtrip-run.json", "{" + fields + "}");
        return this;
    }

    /** A run that is over, of that number of hours after the first. */
    RunFolder whole(String id, int hours) {
        return run("""
                "id":"%s","target":"remote","desk":"https://desk.example","deskVersion":"Chatwoot 4.14.2","simulated":false,
                "startedAt":"%s","finishedAt":"%s","answers":"scripted: the suite's own words",
                "howReal":{"email":"real mailbox, both ways","sms":"real numbers","webchat":"a browser"}
                """.formatted(id, BEGUN.plusSeconds(3600L * hours), BEGUN.plusSeconds(3600L * hours + 95)));
    }

    RunFolder caution(String words) {
        caution = words;
        return this;
    }

    RunFolder linked(AllureLinks to) {
        links = to;
        return this;
    }

    RunFolder held(String key, String channel, String evidence) {
        return scenario(key, "passed", "held", "", channel, evidence);
    }

    RunFolder broken(String key, String channel, String message, String evidence) {
        return scenario(key, "failed", "broken-promise", message, channel, evidence);
    }

    RunFolder notRun(String key, String channel, String message) {
        return scenario(key, "skipped", "not-run", message, channel, "");
    }

    /** @param evidence further fields of its JSON, or nothing */
    RunFolder scenario(String key, String status, String verdict, String message, String channel, String evidence) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("uuid", key)
                .put("historyId", key)
                .put("name", "Scenario " + key)
                .put("status", status);
        result.put("start", written.get()).put("stop", written.incrementAndGet());
        result.putObject("statusDetails").put("message", message);
        result.putArray("labels")
                .add(label("framework", "cucumber7"))
                .add(label("verdict", verdict))
                .add(label("feature", "Orders"));
        write(key + "-result.json", result.toString());
        write(
                key + "-roundtrip.json",
                "{\"id\":\"%s\",\"area\":\"Order\",\"channels\":[\"%s\"]%s}"
                        .formatted(
                                key.toUpperCase(java.util.Locale.ROOT),
                                channel,
                                evidence.isEmpty() ? "" : "," + evidence));
        return this;
    }

    /** One message, as a field of evidence may list it: the last hop took so long, of 5 s and at most 20 s. */
    static String trip(String channel, boolean toDesk, String mark, long tookMs, String more) {
        String last = mark.equals("broken-here")
                ? ""
                : "\"at\":\"%s\",\"tookMs\":%d,".formatted(BEGUN.plusMillis(tookMs), tookMs);
        return """
                {"direction":"%s","channel":"%s"%s,"hops":[{"hop":"%s","mark":"proven","at":"%s"},
                 {"hop":"%s","mark":"%s",%s"budget":{"softMs":5000,"hardMs":20000}}]}
                """.formatted(
                        toDesk ? "to-desk" : "to-customer",
                        channel,
                        more.isEmpty() ? "" : "," + more,
                        toDesk ? "sent" : "answered",
                        BEGUN,
                        toDesk ? "seen-by-desk" : "received",
                        mark,
                        last);
    }

    static String trips(String... trips) {
        return "\"trips\":[" + String.join(",", trips) + "]";
    }

    static String finding(String missing, String cause) {
        return """
                "finding":{"missing":"%s","cause":"%s","certain":true,"why":"the webhook points elsewhere. Look.","remedy":"Set it."}
                """.formatted(missing, cause);
    }

    private static ObjectNode label(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("value", value);
    }

    private void write(String name, String content) {
        try {
            Files.writeString(
                    results.resolve(name),
                    HALVES.matcher(content)
                            .replaceAll(half ->
                                    "\\\\u%04x".formatted((int) half.group().charAt(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Summary summary() {
        return Summary.of(results);
    }

    RunAccount account() {
        Summary summary = summary();
        return new RunAccount(summary, new Unmet(summary, false, Set.of()), caution, links, new History(history));
    }

    /** The same, kept in the history. */
    RunFolder kept() {
        account().keepIn(new History(history));
        return this;
    }

    /** All that a program is told. */
    ObjectNode json() {
        return account().json();
    }
}
