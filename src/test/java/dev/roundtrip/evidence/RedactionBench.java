package dev.roundtrip.evidence;

import dev.roundtrip.secrets.LastScan;
import dev.roundtrip.secrets.LastScan.Outcome;
import dev.roundtrip.secrets.SampleSecrets;
import dev.roundtrip.secrets.SecretFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to redact the evidence of 500 scenarios, 30 KB each, and to look through what is made of it. Judges nothing. */
@Tag("bench")
class RedactionBench {
    private static final int SCENARIOS = 500;
    private static final int LENGTH = 30_000;
    private static final Map<String, String> SECRETS = SampleSecrets.all().entrySet().stream()
            .limit(6)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @TempDir
    Path folder;

    @Test
    void redaction_and_scan_take_so_long() throws IOException {
        Instant begun = Instant.now();
        Redactor redactor = new Redactor(SECRETS.values());
        say("six secrets made ready", begun);
        List<String> logs =
                IntStream.range(0, SCENARIOS).mapToObj(RedactionBench::log).toList();
        begun = Instant.now();
        List<String> redacted = logs.stream().map(redactor::text).toList();
        say("%d texts of %d KB redacted".formatted(SCENARIOS, LENGTH / 1000), begun);
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < SCENARIOS; i++) {
            Files.writeString(folder.resolve(i + "-attachment.txt"), redacted.get(i));
            page.append("d('%d','%s');\n"
                    .formatted(
                            i,
                            Base64.getEncoder().encodeToString(redacted.get(i).getBytes())));
        }
        Files.writeString(folder.resolve("report.html"), page);
        begun = Instant.now();
        Outcome outcome = new LastScan(SecretFinder.of(SECRETS)).of(List.of(folder));
        say("%d files of %d MB looked through".formatted(outcome.files(), outcome.bytes() / 1_000_000), begun);
    }

    private static String log(int scenario) {
        String request =
                """
                +%d.412 s  POST http://127.0.0.1:4000/api/v1/accounts/1/conversations/%d/messages → 200 in 41 ms

                api_access_token: %s
                Content-Type: application/json
                Cookie: _chatwoot_session=abc

                {"id":%d,"content":"Where is my order RT-10442? Tracking 1Z999AA10123456784, call +15550100201.","created_at":1737539471,\
                "sender":{"id":7,"email":"maya.4711@customers.roundtrip.test","thumbnail":"","custom_attributes":{}},"private":false}
                ────────────────────────────────────────
                """.formatted(scenario, scenario, SampleSecrets.values().get(scenario % 6), scenario);
        return request.repeat(LENGTH / request.length());
    }

    private static void say(String what, Instant begun) {
        System.out.printf(
                "%s in %d ms%n", what, Duration.between(begun, Instant.now()).toMillis());
    }
}
