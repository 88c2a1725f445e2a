package dev.roundtrip.targets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.NewInbox;
import dev.roundtrip.desk.OpeningHours;
import dev.roundtrip.trip.Channel;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep takes away, and what it leaves alone. */
class SweepTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(2));
    private static final String RUN = "k7m2x";
    private static final String NUMBER = SimulatedParts.CUSTOMER_NUMBERS.get(0);

    private final List<String> console = new ArrayList<>();
    private DeskElsewhere elsewhere;
    private DeskClient desk;
    private Settings settings;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        elsewhere = DeskElsewhere.ofRun(RUN, Told.settings(), folder, CLOCK);
        settings = elsewhere.settings();
        desk = elsewhere.client();
    }

    @AfterEach
    void end() {
        elsewhere.close();
    }

    @Test
    void what_a_killed_run_has_left_is_taken_away_and_what_others_have_is_not() {
        String foreign = conversation(
                email(),
                contact("email", "nadia@others.test"),
                "My chargeback: cancel my order, bulk order, got hurt (ref k7m2x-1)");
        String strangersText = conversation(sms(), contact("phone_number", "+15559990001"), "days late (ref k7m2x-2)");
        String anotherRun = conversation(email(), contact("email", "maya-zz9zz-1@" + domain()), "Hello (ref zz9zz-1)");
        // The desk notes by what mail server and Twilio know them once it has sent them.
        await().until(() -> json(strangersText).contains("\"source_id\":\"SM")
                && json(foreign).contains("\"source_id\":\"conversation/")
                && json(anotherRun).contains("\"source_id\":\"conversation/"));
        List<String> theirs = List.of(json(foreign), json(strangersText), json(anotherRun));

        Lease killed = killed();
        new Furnishing(desk, Map.of(Channel.EMAIL, email()), new Loan())
                .setUp(RUN, "nobody@customers.test", OptionalLong.empty());
        desk.webhooks().create("Roundtrip k7m2x drafter", URI.create("http://x.invalid/"), List.of("message_created"));
        desk.bots().create("Roundtrip k7m2x bot", URI.create("http://x.invalid/"));
        String mail = conversation(email(), contact("email", "maya-k7m2x-1@" + domain()), "Hi (ref k7m2x-1)");
        String chat = conversation(chat(), contact("identifier", "k7m2x-3"), "Hi (ref k7m2x-4)");
        long texter = contact("phone_number", NUMBER);
        String text = conversation(sms(), texter, "Hi (ref k7m2x-5)");
        desk.contacts()
                .createIdentified(
                        "Number",
                        "roundtrip-number-" + NUMBER,
                        Map.of("roundtrip_lease", "k7m2x 2026-11-20T12:00:00Z"));
        contact("email", "never-wrote-k7m2x-9@" + domain());
        OpeningHours open = desk.openingHours(sms());
        LeasedInboxes holds = new LeasedInboxes(desk, killed, CLOCK);
        holds.take(sms());
        holds.noteHours(sms(), open);
        desk.setOpeningHours(sms(), OpeningHours.closed("Nobody is there. ".repeat(200)));

        assertThat(sweep(CLOCK, false)).isTrue();
        assertThat(console).hasSize(2).last().isEqualTo("0 removed, 0 left. Runs: 0 ended, 1 alive.");
        assertThat(console)
                .first()
                .asString()
                .matches("Run k7m2x is alive until \\d\\d:\\d\\d:\\d\\d UTC; its objects are left alone\\.");

        console.clear();
        assertThat(sweep(LATER, true)).isTrue();
        assertThat(console)
                .contains(
                        "  would remove conversation with \"Somebody\" (%s)".formatted(mail),
                        "  would remove conversation with \"Somebody\" (%s)".formatted(chat),
                        "  would remove conversation with \"Somebody\" (%s)".formatted(text),
                        "  would remove contact \"Somebody\" (%d)".formatted(texter),
                        "  would remove hours of inbox \"SMS\" (%d), to be put back".formatted(sms()))
                .anyMatch(line -> line.matches("  would remove bot \"Roundtrip k7m2x bot\" \\(\\d+\\)"))
                .noneMatch(line -> line.contains("conversation") && line.endsWith("(%s)".formatted(foreign)));
        assertThat(console)
                .last()
                .isEqualTo("%d things would be removed. Runs: 1 ended, 0 alive.".formatted(console.size() - 2));
        assertThat(desk.rules().list()).isNotEmpty();

        console.clear();
        assertThat(sweep(LATER, false)).as(console.toString()).isTrue();
        assertThat(desk.rules().list()).isEmpty();
        assertThat(desk.webhooks().list()).isEmpty();
        assertThat(desk.bots().list()).isEmpty();
        assertThat(desk.staff().teams()).isEmpty();
        assertThat(desk.openingHours(sms())).isEqualTo(open);
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
        assertThat(desk.contacts().search(NUMBER)).isEmpty();
        assertThat(desk.allConversationsMentioning("(ref k7m2x-"))
                .extracting(Conversation::id)
                .containsExactlyInAnyOrder(Long.parseLong(foreign), Long.parseLong(strangersText));
        assertThat(List.of(json(foreign), json(strangersText), json(anotherRun)))
                .isEqualTo(theirs);

        console.clear();
        assertThat(sweep(LATER, false)).isTrue();
        assertThat(console).containsExactly("The desk knows of no run.");
    }

    @Test
    void a_number_of_ours_that_somebody_else_texts_with_too_stays() {
        killed();
        long texter = contact("phone_number", NUMBER);
        String theirs = conversation(sms(), texter, "Tried by hand");
        String ours = conversation(sms(), texter, "Hi (ref k7m2x-5)");

        assertThat(sweep(LATER, false)).isTrue();

        assertThat(desk.contacts().conversationsOf(texter))
                .extracting(Conversation::id)
                .containsExactly(Long.parseLong(theirs))
                .doesNotContain(Long.parseLong(ours));
    }

    @Test
    void what_only_looks_like_a_run_s_stays() {
        Inbox shared = desk.createInbox(NewInbox.webChat("Roundtrip k7m2x web chat", "https://shop.invalid"));
        String customer = conversation(chat(), contact("identifier", "k7m2x-17"), "Where is my parcel?");
        killed();

        assertThat(sweep(LATER, false)).as(console.toString()).isTrue();

        assertThat(desk.inbox(shared.id()).name()).isEqualTo("Roundtrip k7m2x web chat");
        assertThat(desk.conversation(Long.parseLong(customer)).status()).isEqualTo("open");
    }

    @Test
    void a_visitor_who_takes_the_name_of_a_lease_has_nothing_swept_and_is_told() {
        long visitor = desk.contacts()
                .createIdentified(
                        "Roundtrip run k7m2x",
                        "roundtrip-lease-k7m2x",
                        Map.of("roundtrip_run", "k7m2x", "expires_at", "2026-11-20T12:00:00Z"))
                .id();
        conversation(chat(), visitor, "Hello");
        String chat = conversation(chat(), contact("identifier", "k7m2x-3"), "Hi (ref k7m2x-4)");
        String told =
                "Contact %d is known as roundtrip-lease-k7m2x, but is no lease as a run makes it (named \"Roundtrip run <id>\", its roundtrip_run the same, in no inbox): left alone, and nothing is swept for it. Delete it by hand if no run made it."
                        .formatted(visitor);

        assertThat(sweep(LATER, false)).isTrue();
        Sweeper.of(desk, settings, LATER, console::add).sweepExpired();

        assertThat(console).containsExactly(told, "The desk knows of no run.", told);
        assertThat(desk.contacts().find(visitor).name()).isEqualTo("Roundtrip run k7m2x");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Leases(desk).mustBeFree(RUN))
                .withMessage(
                        "Run k7m2x can't have a lease: contact %d is known as roundtrip-lease-k7m2x and is none. Leave roundtrip.run.id empty so that an id is drawn, or delete that contact by hand."
                                .formatted(visitor));
        assertThat(desk.conversation(Long.parseLong(chat)).status()).isEqualTo("open");
    }

    @Test
    void what_the_desk_would_fetch_again_from_its_mailbox_is_resolved() {
        Customers polled = new Customers(RUN, Customers.of(settings).mailbox(), Optional.empty(), List.of(), true);
        Lease.take(desk, polled, CLOCK, console::add).end();
        String mail = conversation(email(), contact("email", "maya-k7m2x-1@" + domain()), "Hi (ref k7m2x-1)");

        assertThat(sweep(LATER, false)).as(console.toString()).isTrue();

        assertThat(desk.conversation(Long.parseLong(mail)).status()).isEqualTo("resolved");
        assertThat(console)
                .contains("  removed open conversation with \"Somebody\" (%s), to be resolved".formatted(mail));
    }

    @Test
    void only_an_administrator_may_sweep_and_only_a_confirmed_desk() throws IOException {
        Settings elsewhere = told("desk.account.name", "Somebody's shop");
        assertThatExceptionOfType(NotCleared.class).isThrownBy(() -> Sweep.on(elsewhere, CLOCK, console::add));
        assertThatIllegalStateException()
                .isThrownBy(() -> Sweep.on(Told.settings(), CLOCK, console::add))
                .withMessageStartingWith("There is nothing to sweep on the embedded desk");
    }

    @Test
    void a_run_of_an_id_that_is_on_the_desk_does_not_begin() {
        killed();
        assertThatIllegalStateException()
                .isThrownBy(() -> Tenancy.begin(desk, settings, CLOCK, console::add))
                .withMessageStartingWith("Run k7m2x is on the desk already, its lease ends at ");
    }

    @Test
    void a_run_sweeps_what_ended_ones_left_and_takes_its_own_away() {
        killed();
        try (Tenancy next = Tenancy.begin(desk, settings, LATER, console::add)) {
            assertThat(console).first().asString().startsWith("Run k7m2x ended at ");
            conversation(email(), contact("email", "maya-k7m2x-1@" + domain()), "Hi (ref k7m2x-1)");
            assertThat(next.holds()).isNotNull();
        }
        assertThat(desk.allConversationsMentioning("(ref k7m2x-")).isEmpty();
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
    }

    /** As if the process that renewed it were gone. */
    private Lease killed() {
        Lease lease = Lease.take(desk, Customers.of(settings), CLOCK, console::add);
        lease.stop();
        return lease;
    }

    private boolean sweep(Clock clock, boolean dryRun) {
        try (Sweep sweep = Sweep.on(settings, clock, console::add)) {
            return sweep.run(new Sweep.Order(dryRun, Optional.empty()));
        }
    }

    private Settings told(String key, String value) {
        List<String> all = new ArrayList<>(List.of(
                "webchat.inbox",
                "3",
                "desk.url",
                settings.desk().orElseThrow().url().toString(),
                "desk.token",
                settings.desk().orElseThrow().token().reveal()));
        all.addAll(List.of(key, value));
        return Told.settings(Told.remote(all.toArray(String[]::new)));
    }

    private long contact(String key, String value) {
        return asked().body(Map.of("name", "Somebody", key, value))
                .post("/api/v1/accounts/1/contacts")
                .jsonPath()
                .getLong("payload.contact.id");
    }

    private String conversation(long inbox, long contact, String words) {
        return asked().body(Map.of("inbox_id", inbox, "contact_id", contact, "message", Map.of("content", words)))
                .post("/api/v1/accounts/1/conversations")
                .jsonPath()
                .getString("id");
    }

    private String json(String conversation) {
        return asked().get("/api/v1/accounts/1/conversations/" + conversation).asString()
                + asked().get("/api/v1/accounts/1/conversations/" + conversation + "/messages")
                        .asString();
    }

    private RequestSpecification asked() {
        return given().baseUri(settings.desk().orElseThrow().url().toString())
                .header(
                        "api_access_token",
                        settings.desk().orElseThrow().token().reveal())
                .contentType("application/json");
    }

    private String domain() {
        return SimulatedParts.CUSTOMER_DOMAIN;
    }

    private long email() {
        return settings.email().orElseThrow().inbox();
    }

    private long sms() {
        return settings.sms().orElseThrow().inbox();
    }

    private long chat() {
        return settings.webchat().orElseThrow().inbox();
    }
}
