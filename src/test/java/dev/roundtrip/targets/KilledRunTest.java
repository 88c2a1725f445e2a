package dev.roundtrip.targets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.RunElsewhere;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in its midst, on a desk that others work on too. */
@Tag("self")
class KilledRunTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(2));
    private static final String RUN = "k1ll9";

    @TempDir
    Path folder;

    private final List<String> console = new ArrayList<>();
    private DeskElsewhere elsewhere;
    private Settings settings;
    private DeskClient desk;

    @BeforeEach
    void start() throws IOException {
        elsewhere = DeskElsewhere.ofRun(RUN, Told.settings("channels", "email,sms"), folder, CLOCK);
        settings = elsewhere.settings();
        desk = elsewhere.client();
    }

    @AfterEach
    void end() {
        elsewhere.close();
    }

    @Test
    void leaves_nothing_once_it_is_swept_and_never_touched_what_was_others() throws Exception {
        long before = mailed("before@others.test", RUN);
        String asItWas = json(before);
        Process run = run("email | sms");
        long meanwhile;
        try {
            seen("the run in its midst", () -> desk.rules().list().isEmpty() || ours().size() < 2 ? List.of() : ours());
            meanwhile = mailed("meanwhile@others.test", "zz9zz");
        } finally {
            run.destroyForcibly();
            assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(desk.rules().list()).isNotEmpty();
        assertThat(desk.staff().teams()).isNotEmpty();
        assertThat(sweep(CLOCK)).as("its lease is alive still").isTrue();
        assertThat(desk.rules().list()).isNotEmpty();

        assertThat(sweep(LATER)).as(console.toString()).isTrue();

        assertThat(desk.rules().list()).isEmpty();
        assertThat(desk.staff().teams()).isEmpty();
        assertThat(desk.bots().list()).isEmpty();
        assertThat(desk.webhooks().list()).isEmpty();
        assertThat(desk.contacts().search(RUN)).isEmpty();
        assertThat(ours()).isEmpty();
        assertThat(desk.conversationsIn(email()))
                .extracting(Conversation::id)
                .containsExactlyInAnyOrder(before, meanwhile);
        assertThat(json(before)).isEqualTo(asItWas);
        Conversation untouched = desk.conversation(meanwhile);
        assertThat(untouched.labels()).isEmpty();
        assertThat(untouched.priority()).isEmpty();
        assertThat(untouched.team()).isEmpty();
        assertThat(untouched.status()).isEqualTo("open");
        assertThat(desk.messages(meanwhile)).hasSize(1);
    }

    @Test
    void a_run_that_ends_by_itself_leaves_nothing_either() throws Exception {
        long before = mailed("before@others.test", RUN);
        String asItWas = json(before);
        Process run = run("id=O1 | id=O2");
        try {
            assertThat(run.waitFor(180, TimeUnit.SECONDS)).as(log()).isTrue();
        } finally {
            run.destroyForcibly();
        }
        assertThat(log()).contains("O1=End[kept=true", "O2=End[kept=true").doesNotContain("leaves on the desk");
        assertThat(desk.rules().list()).isEmpty();
        assertThat(desk.staff().teams()).isEmpty();
        assertThat(desk.contacts().search(RUN)).isEmpty();
        assertThat(ours()).isEmpty();
        assertThat(desk.conversationsIn(email())).extracting(Conversation::id).containsExactly(before);
        assertThat(json(before)).isEqualTo(asItWas);
        assertThat(sweep(LATER)).isTrue();
        assertThat(console).containsExactly("The desk knows of no run.");
    }

    private boolean sweep(Clock clock) {
        try (Sweep sweep = Sweep.on(settings, clock, console::add)) {
            return sweep.run(new Sweep.Order(false, Optional.empty()));
        }
    }

    private List<Conversation> ours() {
        return desk.allConversationsMentioning("(ref " + RUN + "-").stream()
                .filter(one -> one.contact()
                        .email()
                        .filter(mail -> mail.endsWith("@others.test"))
                        .isEmpty())
                .toList();
    }

    private Process run(String tags) throws IOException {
        return RunElsewhere.start(elsewhere.file(), tags, folder.resolve("run.log"));
    }

    /** Somebody's mail with all the words that fire our rules, and the mark of a run. */
    private long mailed(String from, String runId) {
        String words = RuleBook.all().stream().map(OurRule::phrase).collect(Collectors.joining(", "));
        given().auth()
                .preemptive()
                .basic("actionmailbox", elsewhere.embedded().contractTarget().get("ingress_password"))
                .contentType("message/rfc822")
                .body(
                        "From: Nadia <%s>\r\nTo: %s\r\nSubject: Help\r\nMessage-ID: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n(ref %s-1)\r\n"
                                .formatted(from, address(), from, words, runId)
                                .getBytes(StandardCharsets.UTF_8))
                .post(settings.desk().orElseThrow().url() + "/rails/action_mailbox/relay/inbound_emails")
                .then()
                .statusCode(204);
        long conversation = seen(
                        "the mail of " + from,
                        () -> desk.newestConversationsOf(email(), from).stream()
                                .filter(one -> !desk.messages(one.id()).isEmpty())
                                .toList())
                .get(0)
                .id();
        assertThat(desk.messages(conversation).get(0).content()).contains("chargeback", "(ref " + runId + "-1)");
        return conversation;
    }

    private List<Conversation> seen(String what, Supplier<List<Conversation>> question) {
        Outcome<List<Conversation>> outcome = new Waiting(CLOCK)
                .await(Expectation.of(
                        what,
                        new DeskLook<>(() -> List.of(question.get()), CLOCK, Duration.ofMillis(100)),
                        found -> !found.isEmpty(),
                        CLOCK.instant(),
                        Budget.seconds(60, 180)));
        assertThat(outcome).as(this::log).isInstanceOf(Outcome.Seen.class);
        return ((Outcome.Seen<List<Conversation>>) outcome).sighting().what();
    }

    private String log() {
        try {
            return Files.exists(folder.resolve("run.log")) ? Files.readString(folder.resolve("run.log")) : "";
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private String json(long conversation) {
        return asked().get("/api/v1/accounts/1/conversations/" + conversation).asString()
                + asked().get("/api/v1/accounts/1/conversations/" + conversation + "/messages")
                        .asString();
    }

    private RequestSpecification asked() {
        return given().baseUri(settings.desk().orElseThrow().url().toString())
                .header(
                        "api_access_token",
                        settings.desk().orElseThrow().token().reveal());
    }

    private String address() {
        return settings.email().orElseThrow().deskAddress().isEmpty()
                ? desk.inbox(email()).email().orElseThrow()
                : settings.email().orElseThrow().deskAddress();
    }

    private long email() {
        return settings.email().orElseThrow().inbox();
    }
}
