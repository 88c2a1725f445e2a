package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.desk.DeskTrouble.Cause;
import dev.roundtrip.waiting.Sighting;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskOnSimulatorTest {
    private final Patience patience = new Patience();
    private final SimulatedDesk simulated = new SimulatedDesk();
    private final DeskClient desk = DeskClient.to(simulated.access(), Clock.systemUTC());
    private String maya;
    private long conversation;

    @BeforeEach
    void maya_has_an_open_conversation() {
        maya = simulated.customer("Maya");
        conversation = simulated.opens(maya);
    }

    @AfterEach
    void leave_nothing_behind() {
        desk.close();
        simulated.close();
    }

    @Test
    void a_question_and_its_answer_are_told_by_realtime() {
        try (DeskFeed feed = DeskFeed.open(desk, FeedSettings.usual(""), Clock.systemUTC())) {
            assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();

            simulated.writes(maya, conversation, "Grüße, where is my order? 🌲");
            Sighting<DeskMessage> question = patience.until(
                    "the question",
                    feed,
                    message -> message.kind() == DeskMessage.Kind.INCOMING
                            && message.contactSourceId().equals(Optional.of(maya)));
            DeskMessage answer = desk.answer(conversation, "It is on its way.");
            patience.until("the answer", feed, message -> message.id() == answer.id());

            assertThat(question.what().content()).isEqualTo("Grüße, where is my order? 🌲");
            assertThat(question.what().conversationId()).isEqualTo(conversation);
            assertThat(question.what().inboxId()).isEqualTo(simulated.inbox());
            assertThat(desk.messages(conversation))
                    .extracting(DeskMessage::id)
                    .containsExactly(question.what().id(), answer.id());
            assertThat(feed.trouble()).isEmpty();
        }
    }

    @Test
    void what_realtime_tells_polling_does_not_tell_again() {
        try (DeskFeed feed = DeskFeed.open(desk, FeedSettings.usual(""), Clock.systemUTC())) {
            assertThat(feed.confirmedWithin(Duration.ofSeconds(5))).isTrue();
            simulated.writes(maya, conversation, "Hello");
            patience.until("the question", feed, message -> message.content().equals("Hello"));

            feed.watch(simulated.inbox(), maya);
            simulated.writes(maya, conversation, "Are you there?");
            patience.until("the second", feed, message -> message.content().equals("Are you there?"));

            assertThat(feed.sightings())
                    .extracting(seen -> seen.what().content())
                    .containsExactlyInAnyOrder("Hello", "Are you there?");
        }
    }

    @Test
    void a_webhook_of_the_account_is_there_until_it_is_deleted() {
        Webhooks webhooks = desk.webhooks();
        Webhooks.Webhook made =
                webhooks.create("Drafter", URI.create("http://127.0.0.1:9/drafter"), List.of("message_created"));

        assertThat(made.secret()).isNotBlank();
        assertThat(webhooks.list()).containsExactly(made);
        webhooks.delete(made.id());
        assertThat(webhooks.list()).isEmpty();
    }

    @Test
    void what_an_agent_does_is_there_when_asked_for() {
        simulated.writes(maya, conversation, "Hello");

        desk.note(conversation, "She has called before.");
        desk.setLabels(conversation, List.of("late"));
        assertThat(desk.toggleStatus(conversation, "resolved")).isEqualTo("resolved");

        assertThat(desk.conversationsOf(simulated.inbox(), maya))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(conversation);
                    assertThat(one.status()).isEqualTo("resolved");
                    assertThat(one.labels()).containsExactly("late");
                    assertThat(one.contact().name()).isEqualTo("Maya");
                });
        assertThat(desk.messages(conversation)).anyMatch(DeskMessage::isPrivate);
        assertThat(desk.conversationsOf(simulated.inbox(), "somebody-else")).isEmpty();
    }

    @Test
    void inboxes_teams_and_members_are_made_and_unmade() {
        Profile tomas = desk.profile();
        Inbox mail = desk.createInbox(NewInbox.email("Support", "support@desk.test"));
        Inbox chat =
                desk.createInbox(NewInbox.webChat("Chat", "https://shop.test").channel("continuity_via_email", false));

        assertThat(desk.inbox(mail.id()).email()).contains("support@desk.test");
        assertThat(chat.websiteToken()).isPresent();
        assertThat(desk.staff().addInboxMembers(mail.id(), List.of(tomas.id())))
                .extracting(Agent::name)
                .containsExactly("Tomas Agent");
        Team team = desk.staff().createTeam("Billing leads");
        desk.assignTeam(conversation, team.id());
        desk.assignAgent(conversation, tomas.id());
        assertThat(desk.conversation(conversation).team()).contains(new Team(team.id(), "billing leads"));
        assertThat(desk.conversation(conversation).assignee()).map(Agent::id).contains(tomas.id());

        desk.staff().deleteTeam(team.id());
        desk.deleteInbox(mail.id());
        desk.deleteConversation(conversation);
        patience.until("no inbox", desk::inboxes, left -> left.stream().noneMatch(one -> one.id() == mail.id()));
        patience.until("no conversation", () -> desk.conversationsIn(simulated.inbox()), left -> left.isEmpty());
    }

    @Test
    void refusals_are_told_apart() {
        assertThat(desk.version().version()).isEqualTo("4.14.2");
        assertThat(desk.health()).isTrue();
        assertThat(desk.account().name()).isEqualTo("Harbor & Pine");
        assertCause(() -> desk.conversation(4711), Cause.MISSING_RECORD);
        assertCause(() -> desk.createInbox(NewInbox.webChat("", "https://shop.test")), Cause.UNACCEPTABLE);
        try (DeskClient stranger =
                DeskClient.to(simulated.access().as(new AccessToken("unknown")), Clock.systemUTC())) {
            assertCause(stranger::profile, Cause.WRONG_TOKEN);
        }
    }

    private static void assertCause(ThrowingCallable question, Cause cause) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        DeskTrouble.class, trouble -> assertThat(trouble.why()).isEqualTo(cause));
    }
}
