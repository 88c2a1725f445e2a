package dev.roundtrip.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.mail.MailSimulator;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailRoundTripTest {
    private static final String MAYA = "maya@" + Surroundings.CUSTOMER_DOMAIN;
    private static final String SUPPORT = "support@desk.test";

    private final Faults faults = Faults.none();
    private final Simulators simulators = Simulators.start(
            ChatwootOptions.standard().withTimers(Timers.shortened()).withFaults(faults),
            () -> UUID.randomUUID().toString().replace("-", ""));
    private final DeskDriver desk = new DeskDriver(simulators);

    @BeforeEach
    void open_an_inbox() {
        desk.post("/inboxes", Map.of("name", "Support", "channel", Map.of("type", "email", "email", SUPPORT)));
        simulators.mail().addDeskAddress(SUPPORT);
    }

    @AfterEach
    void close() {
        simulators.close();
    }

    @Test
    void a_mail_reaches_the_desk_and_the_answer_comes_back_in_its_thread() throws Exception {
        write(SUPPORT, "Where is my order?", "<first@customers>", null);
        await().until(() -> said().size() == 1);
        desk.post("/conversations/1/messages", Map.of("content", "It is **on its way**."));
        await().until(() -> mailbox().size() == 1);

        Map<String, String> answer = mailbox().get(0);
        assertThat(answer)
                .containsEntry("Subject", "Re: Where is my order?")
                .containsEntry("In-Reply-To", "<first@customers>")
                .containsEntry("Delivered-To", MAYA)
                .hasEntrySatisfying("body", body -> assertThat(body).contains("<strong>on its way</strong>"));

        String replyTo = new InternetAddress(answer.get("Reply-To")).getAddress();
        write(replyTo, "Re: Where is my order?", "<second@customers>", answer.get("Message-ID"));
        await().until(() -> said().size() == 3);
        assertThat(said()).last().isEqualTo("Hello there");
    }

    @Test
    void with_a_stopped_mailer_no_answer_leaves_and_nothing_tells() throws Exception {
        faults.switchOn(Fault.MAILER_STOPPED);
        write(SUPPORT, "Where is my order?", "<first@customers>", null);
        await().until(() -> said().size() == 1);
        JsonNode lost = desk.post("/conversations/1/messages", Map.of("content", "lost"));
        faults.switchOff(Fault.MAILER_STOPPED);
        desk.post("/conversations/1/messages", Map.of("content", "marker"));
        await().until(() -> mailbox().size() == 1);

        assertThat(mailbox().get(0).get("body")).contains("marker");
        assertThat(lost.get("status").asText()).isEqualTo("sent");
    }

    @Test
    void a_note_stays_inside_unless_it_leaks() throws Exception {
        write(SUPPORT, "Where is my order?", "<first@customers>", null);
        await().until(() -> said().size() == 1);
        desk.post("/conversations/1/messages", Map.of("content", "kept inside", "private", true));
        // Mails leave in order: once this one is there, the note's turn is over.
        desk.post("/conversations/1/messages", Map.of("content", "an answer"));
        await().until(() -> mailbox().size() == 1);
        faults.switchOn(Fault.NOTE_LEAKED_EMAIL);
        desk.post("/conversations/1/messages", Map.of("content", "leaked", "private", true));
        await().until(() -> mailbox().size() == 2);

        assertThat(mailbox())
                .extracting(mail -> mail.get("body"))
                .satisfiesExactlyInAnyOrder(
                        body -> assertThat(body).contains("an answer"),
                        body -> assertThat(body).contains("leaked"));
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        if (desk.get("/conversations?status=all").at("/data/payload").isEmpty()) {
            return said;
        }
        desk.get("/conversations/1/messages")
                .get("payload")
                .forEach(message -> said.add(message.get("content").asText()));
        return said;
    }

    private void write(String to, String subject, String id, String answering) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(MAYA);
        mail.setRecipients(Message.RecipientType.TO, to);
        mail.setSubject(subject);
        mail.setText("Hello there\n", "UTF-8");
        mail.saveChanges();
        mail.setHeader("Message-ID", id);
        if (answering != null) {
            mail.setHeader("In-Reply-To", answering);
        }
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(MailSimulator.HOST, simulators.mail().smtpPort(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private List<Map<String, String>> mailbox() throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(MailSimulator.HOST, simulators.mail().imapPort(), Surroundings.CATCH_ALL, "any");
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            List<Map<String, String>> mails = new ArrayList<>();
            for (Message mail : folder.getMessages()) {
                mails.add(Map.of(
                        "Subject", mail.getSubject(),
                        "In-Reply-To", mail.getHeader("In-Reply-To")[0],
                        "Message-ID", mail.getHeader("Message-ID")[0],
                        "Reply-To", mail.getHeader("Reply-To")[0],
                        "Delivered-To", mail.getHeader("Delivered-To")[0],
                        "body", mail.getContent().toString()));
            }
            return mails;
        }
    }
}
