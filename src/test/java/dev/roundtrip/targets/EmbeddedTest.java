package dev.roundtrip.targets;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.Team;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.trip.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private Embedded embedded;
    private DeskSettings desk;

    @BeforeAll
    void start() {
        embedded = Embedded.start(Told.settings(), Timers.shortened(), CLOCK);
        desk = embedded.settings().desk().orElseThrow();
    }

    @AfterAll
    void end() {
        embedded.close();
    }

    @Test
    void its_desk_takes_all_that_scenarios_stand_on_and_is_rid_of_it_afterwards() {
        try (DeskEntry entry = DeskEntry.of(desk, embedded.settings().safety(), CLOCK)) {
            Inboxes inboxes = Inboxes.of(entry.client(), embedded.settings());
            assertThat(inboxes.ids()).containsOnlyKeys(Channel.values());
            try (Loan loan = new Loan()) {
                new Furnishing(entry.client(), inboxes.ids(), loan)
                        .setUp("k7m2x", "nobody@customers.test", OptionalLong.empty());
                assertThat(entry.client().rules().list())
                        .hasSize(RuleBook.all().size() - 1)
                        .allSatisfy(rule -> assertThat(rule.name()).startsWith("Roundtrip k7m2x: "));
                assertThat(entry.client().staff().teams())
                        .extracting(Team::name)
                        .contains("delivery (roundtrip k7m2x)", "billing leads (roundtrip k7m2x)");
            }
            assertThat(entry.client().rules().list()).isEmpty();
            assertThat(entry.client().staff().teams()).isEmpty();
        }
    }

    @Test
    void its_desk_goes_by_the_clock_that_it_was_given() {
        Clock lastYear = Clock.offset(CLOCK, Duration.ofDays(-365));
        try (Embedded slow = Embedded.start(Told.settings(), Timers.shortened(), lastYear)) {
            String said = get(slow.settings()
                                    .desk()
                                    .orElseThrow()
                                    .url()
                                    .toString()
                                    .replaceAll("/$", "") + "/api")
                    .jsonPath()
                    .getString("timestamp");
            Instant now = LocalDateTime.parse(said.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            assertThat(now).isCloseTo(lastYear.instant(), within(1, ChronoUnit.HOURS));
        }
    }

    @Test
    void a_wrong_token_is_told_by_the_desk() {
        DeskSettings wrong = new DeskSettings(
                desk.url(),
                new Secret("nobody's"),
                DeskAccess.TOKEN_HEADER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                false);
        assertThatExceptionOfType(DeskTrouble.class)
                .isThrownBy(() -> DeskEntry.of(wrong, embedded.settings().safety(), CLOCK))
                .withMessage(
                        "GET /api/v1/profile at %s was answered 401 \"Invalid Access Token\". The desk does not know this access token: copy the agent's token from the profile settings of this very desk."
                                .formatted(desk.url()));
    }

    @Test
    void an_account_that_the_token_has_no_place_in_is_told_with_those_it_has() {
        DeskSettings wrong = new DeskSettings(
                desk.url(),
                desk.token(),
                DeskAccess.TOKEN_HEADER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(99),
                Optional.empty(),
                false);
        assertThatIllegalStateException()
                .isThrownBy(() -> DeskEntry.of(wrong, embedded.settings().safety(), CLOCK))
                .withMessage(
                        "roundtrip.desk.token belongs to Tomas Berger <tomas@desk.roundtrip.test> (user 1), who has no place in account 99 of %s. Theirs: 1 \"Harbor & Pine\". Set roundtrip.desk.account to one of them."
                                .formatted(desk.url()));
    }

    @Test
    void all_wrong_inboxes_are_told_together_with_those_there_are() {
        Settings wrong = Told.settings(Told.remote("channels", "email,sms", "email.inbox", "2", "sms.inbox", "99"));
        try (DeskEntry entry = DeskEntry.of(desk, embedded.settings().safety(), CLOCK)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Inboxes.of(entry.client(), wrong))
                    .withMessage(
                            "roundtrip.email.inbox is 2, but the desk shows this token no e-mail inbox of that number. Set the number of one, or make the token's owner a member of it."
                                    + " roundtrip.sms.inbox is 99, but the desk shows this token no SMS inbox of that number. Set the number of one, or make the token's owner a member of it."
                                    + " (The desk shows this token: 1 \"Support\" (Channel::Email), 2 \"SMS\" (Channel::TwilioSms), 3 \"Shop chat\" (Channel::WebWidget).)");
        }
    }

    @Test
    void a_number_can_not_be_the_desk_s_and_a_customer_s() {
        Settings wrong = Told.settings(Told.remote(
                "channels",
                "email,sms",
                "email.inbox",
                "1",
                "sms.inbox",
                "2",
                "sms.customer.numbers",
                SimulatedParts.DESK_NUMBER));
        try (DeskEntry entry = DeskEntry.of(desk, embedded.settings().safety(), CLOCK)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Inboxes.of(entry.client(), wrong))
                    .withMessageStartingWith(
                            "+15550100100 is the number of the SMS inbox 2 \"SMS\" and one of roundtrip.sms.customer.numbers. Take it out of them:");
        }
    }

    @Test
    void an_unknown_fault_is_told_with_the_nearest_there_is() {
        Settings unknown = Told.settings("embedded.faults", "mailer-stopped,sms-doubled");
        assertThatIllegalStateException()
                .isThrownBy(() -> Embedded.start(unknown, Timers.shortened(), CLOCK))
                .withMessageStartingWith("roundtrip.embedded.faults names 'sms-doubled', but there is no such fault."
                        + " Did you mean 'sms-in-doubled'? ./roundtrip simulate --list-faults names all.");
    }

    @Test
    void a_port_in_use_is_told_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> uses = Map.of(
                    "embedded.port", "desk",
                    "embedded.smtp.port", "mail server",
                    "embedded.imap.port", "mail server");
            uses.forEach((key, use) -> {
                Settings settings = Told.settings(key, String.valueOf(taken.getLocalPort()));
                assertThatIllegalStateException()
                        .isThrownBy(() -> Embedded.start(settings, Timers.shortened(), CLOCK))
                        .withMessageStartingWith(
                                "Port %d for the simulated %s can't be taken: ".formatted(taken.getLocalPort(), use))
                        .withMessageContaining("Stop what uses it, or set 0 (roundtrip." + key);
            });
        }
    }
}
