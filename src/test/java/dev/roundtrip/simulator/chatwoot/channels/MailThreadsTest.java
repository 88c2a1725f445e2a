package dev.roundtrip.simulator.chatwoot.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.mail.MailSimulator;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailThreadsTest {
    private final ChannelDesk desk = new ChannelDesk();

    @BeforeAll
    void open_inboxes() {
        desk.mailInbox("Support", "support@desk.test", Map.of());
        desk.mailInbox("Sales", "sales@desk.test", Map.of());
        desk.mailInbox(
                "Mailbox",
                "mailbox@elsewhere.test",
                Map.of(
                        "imap_enabled",
                        true,
                        "imap_address",
                        MailSimulator.HOST,
                        "imap_port",
                        desk.simulators.mail().imapPort(),
                        "imap_login",
                        "mailbox@elsewhere.test",
                        "imap_password",
                        "any",
                        "imap_enable_ssl",
                        false,
                        "imap_authentication",
                        "login"));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void an_answer_to_a_mail_of_another_inbox_joins_it_and_a_reference_to_it_does_not() throws Exception {
        desk.deliver(mail("anna@x.test", "support@desk.test", "a1", ""));
        desk.messages("anna@x.test", 1);

        desk.deliver(mail("anna@x.test", "sales@desk.test", "a2", "In-Reply-To: <a1@x.test>\n"));
        desk.messages("anna@x.test", 2);
        desk.deliver(mail("anna@x.test", "sales@desk.test", "a3", "References: <a1@x.test>\n"));

        await().until(() -> desk.conversations("anna@x.test").size() == 2);
    }

    @Test
    void the_name_that_the_desk_gives_a_conversation_of_its_own_leads_to_it() throws Exception {
        desk.deliver(mail("bert@x.test", "support@desk.test", "b1", ""));
        desk.messages("bert@x.test", 1);
        String uuid = desk.conversation("bert@x.test").orElseThrow().get("uuid").asText();

        desk.deliver(mail(
                "bert@x.test",
                "support@desk.test",
                "b2",
                "In-Reply-To: <account/1/conversation/" + uuid + "@reply.roundtrip.test>\n"));
        desk.deliver(mail("bert@x.test", "reply+" + uuid + "@reply.roundtrip.test", "b3", ""));

        assertThat(desk.messages("bert@x.test", 3)).hasSize(3);
    }

    @Test
    void a_mail_to_no_conversation_is_lost_and_opens_none() throws Exception {
        String nobody = "reply+00000000-0000-4000-8000-000000000000@reply.roundtrip.test";
        desk.deliver(mail("cleo@x.test", nobody, "c1", ""));
        // Mails are taken in order: once this one is there, the other's turn is over.
        desk.deliver(mail("cleo@x.test", "support@desk.test", "c2", ""));

        assertThat(desk.messages("cleo@x.test", 1).get(0).get("source_id").asText())
                .isEqualTo("c2@x.test");
        assertThat(desk.conversations("cleo@x.test")).hasSize(1);
    }

    @Test
    void ids_without_brackets_thread_as_well() throws Exception {
        desk.deliver(mail("dan@x.test", "support@desk.test", "d1", ""));
        desk.messages("dan@x.test", 1);

        desk.deliver(mail("dan@x.test", "support@desk.test", "d2", "In-Reply-To: d1@x.test\n"));

        assertThat(desk.messages("dan@x.test", 2)).hasSize(2);
    }

    @Test
    void a_mail_in_a_mailbox_joins_the_newest_mail_that_it_refers_to() throws Exception {
        send(mail("emil@x.test", "list@x.test", "e1", ""));
        desk.messages("emil@x.test", 1);
        send(mail("emil@x.test", "list@x.test", "e2", "In-Reply-To: <lost@x.test>\n"));
        await().until(() -> desk.conversations("emil@x.test").size() == 2);
        send(mail("emil@x.test", "list@x.test", "e3", "In-Reply-To: <lost@x.test>\n"));
        JsonNode second = joined("e3@x.test");

        send(mail("emil@x.test", "list@x.test", "e4", "References: <e2@x.test> <e1@x.test>\n"));

        assertThat(joined("e4@x.test").get("id")).isEqualTo(second.get("id"));
        assertThat(second.at("/additional_attributes/in_reply_to").asText()).isEqualTo("lost@x.test");
    }

    /** The conversation that the mail with that id came to. */
    private JsonNode joined(String id) {
        await().until(() -> desk.conversations("emil@x.test").stream().anyMatch(it -> holds(it, id)));
        return desk.conversations("emil@x.test").stream()
                .filter(it -> holds(it, id))
                .findFirst()
                .orElseThrow();
    }

    private boolean holds(JsonNode conversation, String id) {
        return desk.thread(conversation).stream()
                .anyMatch(message -> id.equals(message.get("source_id").asText()));
    }

    private void send(String mail) throws Exception {
        Session session = Session.getInstance(new Properties());
        byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(MailSimulator.HOST, desk.simulators.mail().smtpPort(), null, null);
            transport.sendMessage(message, InternetAddress.parse("mailbox@elsewhere.test"));
        }
    }

    private static String mail(String from, String to, String id, String more) {
        return "From: " + from + "\nTo: " + to + "\nSubject: Order\nMessage-ID: <" + id + "@x.test>\n" + more
                + "Content-Type: text/plain\n\nWords of " + id + "\n";
    }
}
