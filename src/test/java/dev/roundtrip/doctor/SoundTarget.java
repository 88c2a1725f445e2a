package dev.roundtrip.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.targets.Embedded;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A desk elsewhere with all three channels, and the settings of a run against it, that a doctor finds nothing wrong with. */
final class SoundTarget implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger people = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Embedded embedded;
    private final Path folder;
    private final Path envFile;

    private SoundTarget(Embedded embedded, Path folder, Path envFile) {
        this.embedded = embedded;
        this.folder = folder;
        this.envFile = envFile;
    }

    static SoundTarget start(Path folder) throws IOException {
        Embedded embedded = Embedded.start(read(Map.of(), Path.of("")), Timers.shortened(), Clock.systemUTC());
        return new SoundTarget(
                embedded, folder, Files.write(folder.resolve("desk.env"), EnvLines.of(embedded.settings())));
    }

    /** A folder of the test's own. */
    Path folder() {
        return folder;
    }

    Path envFile() {
        return envFile;
    }

    Settings settings() {
        return embedded.settings();
    }

    /** With these settings in the place of its own; one without a value is not given at all. */
    Settings settings(Map<String, String> changed) throws IOException {
        List<String> kept = Files.readAllLines(envFile).stream()
                .filter(line -> Stream.of(Key.values())
                        .noneMatch(key -> line.startsWith(key.variable() + "=") && changed.containsKey(key.property())))
                .toList();
        return read(changed, Files.write(folder.resolve("changed.env"), kept));
    }

    private static Settings read(Map<String, String> named, Path file) {
        return Settings.read(NamedSources.of(named, file), new RunIds(new Random(1)));
    }

    URI desk() {
        return settings().desk().orElseThrow().url();
    }

    String token() {
        return settings().desk().orElseThrow().token().reveal();
    }

    /** The setting of a front before the desk. */
    Map<String, String> behind(Repairs after, UnaryOperator<Front.Passing> rule) throws IOException {
        return Map.of(
                "roundtrip.desk.url", after.closing(Front.before(desk(), rule)).url());
    }

    /** As somebody. */
    DeskClient client(String token) {
        return DeskClient.to(DeskAccess.of(desk(), 1, new AccessToken(token)), Clock.systemUTC());
    }

    /** Somebody new in the account. */
    Person person(String role) throws IOException, InterruptedException {
        String name = "Person " + people.incrementAndGet();
        JsonNode user = platform(
                "POST",
                "/users",
                Map.of(
                        "name",
                        name,
                        "email",
                        "person%d@desk.roundtrip.test".formatted(people.get()),
                        "password",
                        "Passw0rd!x"));
        long id = user.path("id").asLong();
        platform("POST", "/accounts/1/account_users", Map.of("user_id", id, "role", role));
        return new Person(id, name, user.path("access_token").asText());
    }

    record Person(long id, String name, String token) {}

    /** What whoever operates the desk may do. */
    JsonNode platform(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return call(method, "/platform/api/v1" + path, embedded.contractTarget().get("platform_token"), body);
    }

    JsonNode call(String method, String path, String token, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(desk().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("api_access_token", token)
                        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        embedded.close();
    }
}
