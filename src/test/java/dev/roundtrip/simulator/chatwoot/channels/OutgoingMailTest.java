package dev.roundtrip.simulator.chatwoot.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingMailTest {
    private final ChannelDesk desk = new ChannelDesk();
    private JsonNode inbox;

    @BeforeAll
    void open_an_inbox() {
        inbox = desk.mailInbox("Shop \"North\", <Ltd.>", "support@desk.test", Map.of());
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void html_of_the_writers_own_is_mailed_in_place_of_the_words() throws Exception {
        JsonNode conversation = asked("anna@x.test", "support@desk.test");

        desk.answer(
                conversation,
                Map.of("content", "On its **way**", "email_html_content", "<div>On its <u>way</u></div>"));

        assertThat(desk.mailbox("anna@x.test", 1).get(0)).endsWith("<div>On its <u>way</u></div>");
        JsonNode copy = desk.messages("anna@x.test", 2).get(1).at("/content_attributes/email");
        assertThat(copy.at("/html_content/full").asText()).isEqualTo("<div>On its <u>way</u></div>");
        assertThat(copy.at("/text_content/full").asText()).isEqualTo("On its **way**");
    }

    @Test
    void the_name_of_the_sender_keeps_nothing_that_could_break_a_header() throws Exception {
        JsonNode conversation = asked("bert@x.test", "support@desk.test");

        desk.answer(conversation, Map.of("content", "Hello"));

        assertThat(desk.mailbox("bert@x.test", 1).get(0))
                .contains("From: \"Tomas from Shop North, Ltd\" <accounts@roundtrip.test>");
    }

    @Test
    void a_note_does_not_make_the_first_mail_an_answer() throws Exception {
        JsonNode contact = desk.agent
                .post("/contacts", Map.of("name", "Cleo", "email", "cleo@x.test"))
                .at("/payload/contact/id");
        JsonNode conversation = desk.agent.post(
                "/conversations",
                Map.of(
                        "inbox_id",
                        inbox.get("id"),
                        "contact_id",
                        contact.asInt(),
                        "additional_attributes",
                        Map.of("mail_subject", "Your order")));
        desk.answer(conversation, Map.of("content", "She called.", "private", true));
        desk.answer(conversation, Map.of("content", "It has left."));
        desk.mailbox("cleo@x.test", 1);
        desk.answer(conversation, Map.of("content", "It comes tomorrow."));

        assertThat(desk.mailbox("cleo@x.test", 2))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Subject: Your order"),
                        second -> assertThat(second).contains("Subject: Re: Your order"));
    }

    @Test
    void a_mail_that_the_server_does_not_take_fails_and_says_why() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        desk.mailInbox(
                "Own server",
                "own@desk.test",
                Map.of("smtp_enabled", true, "smtp_address", "127.0.0.1", "smtp_port", closed, "smtp_login", "x"));
        JsonNode conversation = asked("dan@x.test", "own@desk.test");

        desk.answer(conversation, Map.of("content", "Hello"));

        await().until(() -> "failed"
                .equals(desk.messages("dan@x.test", 2).get(1).get("status").asText()));
        assertThat(desk.messages("dan@x.test", 2)
                        .get(1)
                        .at("/content_attributes/external_error")
                        .asText())
                .isEqualTo("Connection refused - connect(2) for 127.0.0.1:" + closed);
    }

    private JsonNode asked(String customer, String address) throws Exception {
        desk.deliver("From: " + customer + "\nTo: " + address + "\nSubject: Order\nMessage-ID: <" + customer
                + ">\nContent-Type: text/plain\n\nWhere is it?\n");
        desk.messages(customer, 1);
        return desk.conversation(customer).orElseThrow();
    }
}
