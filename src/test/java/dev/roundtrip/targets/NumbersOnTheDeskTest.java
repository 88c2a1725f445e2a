package dev.roundtrip.targets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.sms.SmsChannel;
import dev.roundtrip.channel.sms.SmsLine;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What runs leave of their numbers on a desk, and how the next one finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersOnTheDeskTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String MARK = "\n(ref k7m2x-1)";

    private Embedded embedded;
    private DeskEntry entry;
    private Inboxes inboxes;
    private DeskClient desk;
    private SmsLine line;
    private long inbox;

    @BeforeAll
    void start() {
        embedded = Embedded.start(Told.settings(), Timers.shortened(), CLOCK);
        entry = DeskEntry.of(
                embedded.settings().desk().orElseThrow(), embedded.settings().safety(), CLOCK);
        desk = entry.client();
        inboxes = Inboxes.of(desk, embedded.settings());
        inbox = inboxes.of(Channel.SMS).id();
        line = (SmsLine)
                Lineup.of(embedded.settings(), inboxes, CLOCK, ignored -> {}).get(Channel.SMS);
    }

    @AfterAll
    void end() {
        line.close();
        entry.close();
        embedded.close();
    }

    @Test
    void a_customer_of_an_earlier_scenario_is_forgotten_with_all_that_was_known_of_them() {
        try (SmsChannel phone = phone()) {
            Conversation before = texted(phone, "It is Maya." + MARK);
            desk.contacts().setAttributes(before.contact().id(), Map.of("tier", "gold"));

            renewal(true).renew(phone.identity());

            assertThat(desk.contacts().bySource(inbox, phone.identity())).isEmpty();
            Conversation after = texted(phone, "Somebody else." + MARK);
            assertThat(after.id()).isNotEqualTo(before.id());
            assertThat(after.contact().id()).isNotEqualTo(before.contact().id());
            assertThat(desk.contacts().find(after.contact().id()).attributes()).isEmpty();
        }
    }

    @Test
    void a_number_that_the_desk_does_not_know_needs_no_renewal() {
        renewal(true).renew("+15550199999");

        assertThat(desk.contacts().bySource(inbox, "+15550199999")).isEmpty();
    }

    @Test
    void without_an_administrators_token_the_conversation_is_resolved_so_that_the_next_is_another() {
        try (SmsChannel phone = phone()) {
            Conversation before = texted(phone, "Hello." + MARK);

            renewal(false).renew(phone.identity());

            assertThat(desk.conversation(before.id()).status()).isEqualTo("resolved");
            assertThat(texted(phone, "Hello again." + MARK).id()).isNotEqualTo(before.id());
        }
    }

    @Test
    void a_carriers_words_are_ours_beside_a_marked_text_be_it_in_another_conversation() {
        try (SmsChannel phone = phone()) {
            desk.resolve(texted(phone, "Hello." + MARK).id());
            texted(phone, "START");

            renewal(true).renew(phone.identity());

            assertThat(desk.contacts().bySource(inbox, phone.identity())).isEmpty();
        }
    }

    @Test
    void a_carriers_word_alone_may_be_anybodys_and_is_left_alone() {
        try (SmsChannel phone = phone()) {
            texted(phone, "Yes");

            assertLeftAlone(phone, "in whose conversations stands no message of any run.");
        }
    }

    @Test
    void one_marked_text_among_a_testers_own_does_not_make_them_ours() {
        try (SmsChannel phone = phone()) {
            texted(phone, "I am a tester by hand");
            Conversation theirs = texted(phone, "Hello." + MARK);

            assertLeftAlone(phone, "in whose conversation %d stands a message of no run.".formatted(theirs.id()));
        }
    }

    @Test
    void a_testers_text_is_found_behind_more_than_the_newest_page() {
        try (SmsChannel phone = phone()) {
            Conversation theirs = texted(phone, "I am a tester by hand");
            for (int i = 0; i < 21; i++) {
                phone.send(Draft.opening(null, i + MARK));
            }
            texted(phone, "The last one." + MARK);

            assertLeftAlone(phone, "in whose conversation %d stands a message of no run.".formatted(theirs.id()));
        }
    }

    private void assertLeftAlone(SmsChannel phone, String why) {
        assertThatThrownBy(() -> renewal(true).renew(phone.identity()))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(why);
        assertThat(desk.contacts().bySource(inbox, phone.identity())).isPresent();
    }

    @Test
    void a_customer_whom_no_run_has_made_is_left_alone_and_the_number_refused() {
        try (SmsChannel phone = phone()) {
            Conversation theirs = texted(phone, "I am a tester by hand");
            String number = phone.identity();

            assertThatThrownBy(() -> renewal(true).renew(number))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith(
                            "The number %s can't be used: the desk knows it as contact %d, ",
                            number, theirs.contact().id())
                    .hasMessageContaining("in whose conversation %d stands a message of no run.".formatted(theirs.id()))
                    .hasMessageEndingWith(
                            "Take the number out of roundtrip.sms.customer.numbers, or delete that contact on the desk.");
            assertThat(desk.conversation(theirs.id()).status()).isEqualTo("open");
        }
    }

    @Test
    void a_customer_who_wrote_elsewhere_as_well_is_left_alone() {
        try (SmsChannel phone = phone()) {
            Conversation theirs = texted(phone, "Hello." + MARK);

            assertThatThrownBy(() ->
                            new NumberRenewal(desk, inbox, Set.of(inbox + 1000), true, CLOCK).renew(phone.identity()))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageContaining("who has conversation %d in inbox %d, which is not under test"
                            .formatted(theirs.id(), inbox));
        }
    }

    @Test
    void a_contact_that_was_made_by_hand_is_left_alone() {
        String number = "+15550188888";
        String contacts = "/api/v1/accounts/" + desk.access().account() + "/contacts";
        given().baseUri(desk.access().base().toString())
                .header("api_access_token", desk.access().token().value())
                .formParam("name", "By hand")
                .formParam("phone_number", number)
                .post(contacts)
                .then()
                .statusCode(200);

        assertThatThrownBy(() -> renewal(true).renew(number))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(", who has no conversation, so that nothing shows")
                .hasMessageNotContaining("By hand");
    }

    private NumberRenewal renewal(boolean administrator) {
        return new NumberRenewal(desk, inbox, Set.copyOf(inboxes.ids().values()), administrator, CLOCK);
    }

    /** With a number of which the desk has forgotten what another test has written. */
    private SmsChannel phone() {
        SmsChannel phone = line.connect("Maya", "k7m2x-1", ExchangeLog.none());
        desk.contacts()
                .bySource(inbox, phone.identity())
                .ifPresent(known -> desk.contacts().delete(known.id()));
        Outcome<Boolean> outcome = new Waiting(CLOCK)
                .await(Expectation.of(
                        "The end of the contact",
                        new DeskLook<>(
                                () -> List.of(desk.contacts()
                                                .bySource(inbox, phone.identity())
                                                .isEmpty()
                                        && desk.newestConversationsOf(inbox, phone.identity())
                                                .isEmpty()),
                                CLOCK,
                                Duration.ofMillis(50)),
                        gone -> gone,
                        CLOCK.instant(),
                        Budget.seconds(10, 10)));
        assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        return phone;
    }

    private Conversation texted(SmsChannel phone, String text) {
        phone.send(Draft.opening(null, text));
        Outcome<Conversation> outcome = new Waiting(CLOCK)
                .await(Expectation.of(
                        "The text",
                        new DeskLook<>(
                                () -> desk.newestConversationsOf(inbox, phone.identity()),
                                CLOCK,
                                Duration.ofMillis(50)),
                        each -> each.status().equals("open")
                                && desk.messages(each.id()).stream()
                                        .anyMatch(message ->
                                                message.content().strip().equals(text.strip())),
                        CLOCK.instant(),
                        Budget.seconds(10, 10)));
        assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        return ((Outcome.Seen<Conversation>) outcome).sighting().what();
    }
}
