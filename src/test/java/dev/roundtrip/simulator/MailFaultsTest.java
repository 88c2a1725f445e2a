package dev.roundtrip.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.mail.MailSimulator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** Each test is a customer of its own at the one desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailFaultsTest {
    private static final String SUPPORT = "support@desk.test";
    private static final String SOMEBODY_ELSE = "somebody-else@" + Surroundings.CUSTOMER_DOMAIN;

    private final BrokenShop shop = new BrokenShop(Map.of());
    private Post maya;

    @BeforeAll
    void open_an_inbox() {
        shop.desk.post("/inboxes", Map.of("name", "Support", "channel", Map.of("type", "email", "email", SUPPORT)));
        shop.simulators.mail().addDeskAddress(SUPPORT);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void introduce(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        maya = customer("m" + Integer.toHexString(name.hashCode()) + "@" + Surroundings.CUSTOMER_DOMAIN);
    }

    @Test
    void a_mail_that_is_not_forwarded_is_taken_and_never_comes() {
        shop.broken(Fault.MAIL_NOT_FORWARDED, () -> {
            maya.write(SUPPORT, "Lost", "Anybody?");
        });
        int marker = asked("Where is my order?");

        assertThat(shop.conversations("email", maya.address())).containsExactly(marker);
        assertThat(shop.words(marker)).containsExactly("Where is my order?");
    }

    @Test
    void of_a_truncated_mail_the_desk_keeps_the_first_line() {
        shop.broken(Fault.MAIL_IN_TRUNCATED, () -> {
            int conversation = asked("Hi there!\n\nWhere is RT-10442?\n");

            assertThat(shop.words(conversation)).containsExactly("Hi there!");
            assertThat(shop.messages(conversation)
                            .get(0)
                            .at("/content_attributes/email/text_content/full")
                            .asText())
                    .isEqualTo("Hi there!");
        });
    }

    @Test
    void a_misfiled_mail_is_in_a_conversation_of_somebody_else_even_when_it_goes_on_with_one() {
        int own = asked("Where is my order?");
        shop.broken(Fault.MAIL_IN_WRONG_CONTACT, () -> {
            maya.write(SUPPORT, "Hello", "Anybody?");
            await().until(() -> shop.conversations("email", SOMEBODY_ELSE).size() == 1);
            shop.answer(own, "On its way");
            await().until(() -> !maya.in("INBOX").isEmpty());
            maya.write("reply+" + uuid(own) + "@reply.roundtrip.test", "Re: Question", "Still nobody?");
            await().until(() -> shop.conversations("email", SOMEBODY_ELSE).size() == 2);
        });

        assertThat(shop.conversations("email", maya.address())).containsExactly(own);
        // A conversation can be seen an instant before its first message.
        await().untilAsserted(() -> assertThat(
                        shop.conversations("email", SOMEBODY_ELSE).stream().map(shop::words))
                .containsExactlyInAnyOrder(List.of("Anybody?"), List.of("Still nobody?")));
    }

    @Test
    void a_refusing_mail_server_fails_the_answer_until_it_is_tried_again() {
        int conversation = asked("Where is my order?");
        JsonNode answer = shop.broken(Fault.SMTP_REFUSED, () -> {
            JsonNode refused = shop.answer(conversation, "On its way");
            await().until(() -> "failed".equals(status(conversation, refused)));
            return refused;
        });

        assertThat(shop.message(conversation, answer)
                        .at("/content_attributes/external_error")
                        .asText())
                .isEqualTo("Connection refused - connect(2) for %s:%d"
                        .formatted(MailSimulator.HOST, shop.simulators.mail().smtpPort()));
        shop.desk.post("/conversations/%d/messages/%s/retry".formatted(conversation, answer.get("id")), Map.of());
        await().until(() -> maya.in("INBOX").size() == 1);
    }

    @Test
    void a_lost_answer_is_handed_over_and_in_no_mailbox() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.MAIL_OUT_LOST, () -> {
            handedOver(conversation, shop.answer(conversation, "lost"));
        });
        shop.answer(conversation, "marker");
        await().until(() -> !maya.in("INBOX").isEmpty());

        assertThat(inAllFolders())
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("marker"));
    }

    @Test
    void an_answer_taken_for_spam_is_in_the_junk_folder() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.MAIL_OUT_IN_SPAM, () -> {
            handedOver(conversation, shop.answer(conversation, "On its way"));
        });
        await().until(() -> maya.in("Junk").size() == 1);

        assertThat(maya.in("INBOX")).isEmpty();
    }

    @Test
    void an_answer_out_of_its_thread_names_no_earlier_mail() {
        int conversation = asked("Where is my order?");
        Post.Mail mail = shop.broken(Fault.MAIL_OUT_WRONG_THREAD, () -> answered(conversation, "On its way"));

        assertThat(mail.threads()).isBlank();
        assertThat(mail.subject()).isEqualTo("News for you");
        assertThat(mail.body()).contains("On its way");
    }

    @Test
    void a_truncated_answer_is_its_first_line_and_whole_at_the_desk() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.MAIL_OUT_TRUNCATED, () -> {
            Post.Mail mail = answered(conversation, "Hi Maya,\n\nit is on its way.");

            assertThat(mail.body()).contains("Hi Maya,").doesNotContain("on its way");
        });
        assertThat(shop.words(conversation)).contains("Hi Maya,\n\nit is on its way.");
    }

    @Test
    void an_answer_to_somebody_else_is_in_the_mailbox_under_another_address() {
        int conversation = asked("Where is my order?");
        Post somebodyElse = customer(SOMEBODY_ELSE);
        shop.broken(Fault.MAIL_OUT_TO_SOMEBODY_ELSE, () -> {
            handedOver(conversation, shop.answer(conversation, "On its way"));
        });
        await().until(() -> somebodyElse.in("INBOX").size() == 1);

        assertThat(somebodyElse.in("INBOX").get(0).to()).isEqualTo(SOMEBODY_ELSE);
        assertThat(maya.in("INBOX")).isEmpty();
    }

    @Test
    void a_doubled_answer_comes_twice_under_one_id() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.MAIL_OUT_DOUBLED, () -> {
            shop.answer(conversation, "On its way");
            await().until(() -> maya.in("INBOX").size() == 2);
        });

        assertThat(maya.in("INBOX").stream().map(Post.Mail::id).distinct()).hasSize(1);
    }

    @Test
    void a_delayed_answer_comes_as_late_as_the_fault_has_it() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.MAIL_OUT_DELAYED, () -> {
            handedOver(conversation, shop.answer(conversation, "On its way"));
        });
        await().until(() -> maya.in("INBOX").size() == 1);

        assertThat(maya.in("INBOX").get(0))
                .satisfies(mail ->
                        assertThat(mail.stored()).isAfterOrEqualTo(mail.sent().plus(BrokenShop.LATE)));
    }

    private Post customer(String address) {
        return new Post(shop.simulators.mail(), address);
    }

    /** The number of the conversation that a mail of this test's customer opened. */
    private int asked(String text) {
        maya.write(SUPPORT, "Question", text);
        await().until(() -> !shop.conversations("email", maya.address()).isEmpty());
        int conversation = shop.conversations("email", maya.address()).get(0);
        await().until(() -> !shop.messages(conversation).isEmpty());
        return conversation;
    }

    private Post.Mail answered(int conversation, String text) {
        shop.answer(conversation, text);
        await().until(() -> maya.in("INBOX").size() == 1);
        return maya.in("INBOX").get(0);
    }

    private void handedOver(int conversation, JsonNode answer) {
        await().until(() -> shop.message(conversation, answer).hasNonNull("source_id"));
        assertThat(status(conversation, answer)).isEqualTo("sent");
    }

    private String status(int conversation, JsonNode answer) {
        return shop.message(conversation, answer).get("status").asText();
    }

    private String uuid(int conversation) {
        return shop.desk.get("/conversations/" + conversation).get("uuid").asText();
    }

    private List<Post.Mail> inAllFolders() {
        return Stream.of("INBOX", "Junk")
                .flatMap(folder -> maya.in(folder).stream())
                .toList();
    }
}
