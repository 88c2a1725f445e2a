package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.targets.Embedded;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sound target with all channels, looked at again and again while this machine has more to do than it can. */
@Tag("self")
class SoundLooksTest {
    private static final int LOOKS = Integer.getInteger("looks", 100);
    private static final Duration WANTED = Duration.ofSeconds(10);

    private final AtomicBoolean burning = new AtomicBoolean(true);
    private final List<Thread> burners = IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(core -> new Thread(this::burn, "burner-" + core))
            .toList();
    private Embedded embedded;
    private Sources sources;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        embedded = Embedded.start(
                read(NamedSources.of(Map.of("roundtrip.channels", "email,sms,webchat"), Path.of(""))),
                Timers.shortened(),
                Clock.systemUTC());
        Path envFile = Files.write(folder.resolve("desk.env"), EnvLines.of(embedded.settings()));
        sources = NamedSources.of(Map.of(), envFile);
        burners.forEach(Thread::start);
    }

    @AfterEach
    void end() throws InterruptedException {
        burning.set(false);
        for (Thread burner : burners) {
            burner.join();
        }
        embedded.close();
    }

    @Test
    void no_look_finds_what_is_not_wrong_nor_leaves_anything() throws Exception {
        Held before = held();
        List<Duration> took = new ArrayList<>();
        for (int look = 1; look <= LOOKS; look++) {
            HealthCheck health = doctor().withoutCanaries().examine(finding -> {});
            assertThat(troubles(health)).as("look %d of %d", look, LOOKS).isEmpty();
            took.add(health.took());
        }
        HealthCheck whole = doctor().examine(finding -> {});

        assertThat(troubles(whole)).as("the look with canaries").isEmpty();
        assertThat(held()).isEqualTo(before);
        print(took, whole.took());
        assertThat(took.stream().sorted().toList().get(took.size() / 2)).isLessThanOrEqualTo(WANTED);
    }

    private Doctor doctor() {
        return Doctor.of(read(sources), Clock.systemUTC(), line -> {});
    }

    /** What ails, and what was not looked at: of a sound target with an administrator's token all can be. */
    private List<String> troubles(HealthCheck health) {
        Origins origins = Origins.of(sources);
        return health.looks().stream()
                .filter(look -> look.finding().state() != Finding.State.OK)
                .map(look -> "%s (after %d ms)"
                        .formatted(look.finding().told(origins), look.took().toMillis()))
                .toList();
    }

    private static void print(List<Duration> took, Duration whole) {
        List<Long> sorted = took.stream().map(Duration::toMillis).sorted().toList();
        System.out.printf(
                "%d looks under load, without canaries: median %d ms, longest %d ms, %d over %d s; one with them %d ms%n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                sorted.stream().filter(each -> each > WANTED.toMillis()).count(),
                WANTED.toSeconds(),
                whole.toMillis());
    }

    /** What stands on the desk and in the mailbox of all customers. */
    private record Held(long contacts, List<Long> conversations, int mails) {}

    private Held held() throws IOException, InterruptedException, MessagingException {
        List<Long> conversations = new ArrayList<>();
        for (int inbox : inboxes()) {
            conversations.add(counted("/conversations?status=all&inbox_id=" + inbox, "/data/meta/all_count"));
        }
        return new Held(counted("/contacts", "/meta/count"), conversations, mails());
    }

    private List<Integer> inboxes() {
        Settings settings = embedded.settings();
        return Stream.of(
                        settings.email().orElseThrow().inbox(),
                        settings.sms().orElseThrow().inbox(),
                        settings.webchat().orElseThrow().inbox())
                .toList();
    }

    private long counted(String path, String at) throws IOException, InterruptedException {
        DeskSettings desk = embedded.settings().desk().orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url() + "/api/v1/accounts/1" + path))
                .header("api_access_token", desk.token().reveal())
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(reply.body()).at(at).asLong(-1);
    }

    private int mails() throws MessagingException {
        EmailSettings email = embedded.settings().email().orElseThrow();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(
                    email.imap().host(),
                    email.imap().port(),
                    email.imap().user(),
                    email.imap().password().reveal());
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            return folder.getMessageCount();
        }
    }

    private void burn() {
        Random numbers = new Random(1);
        long sum = 0;
        while (burning.get()) {
            sum += numbers.nextLong();
        }
        assertThat(sum).isNotZero();
    }

    private static Settings read(Sources given) {
        return Settings.read(given, new RunIds(new Random(1)));
    }
}
