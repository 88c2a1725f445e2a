package dev.roundtrip.simulator.chatwoot.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.faults.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is broken where messages and files become mails, and mails become messages. */
class ChannelFaultsTest {
    private static final String WITH_A_FILE = """
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: text/plain

            See the file.
            --m
            Content-Type: application/octet-stream; name=zipper.bin

            42
            --m--
            """;

    private final ChannelDesk desk = new ChannelDesk();

    @BeforeEach
    void open_an_inbox() {
        desk.mailInbox("Support", "support@desk.test", Map.of());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_mail_that_goes_on_with_a_conversation_opens_another_of_the_same_customer() throws Exception {
        mail("maya@x.test", "Content-Type: text/plain\n\nWhere is it?\n");
        JsonNode first = known("maya@x.test");
        desk.faults.switchOn(Fault.MAIL_IN_NEW_THREAD);
        desk.deliver("From: maya@x.test\nTo: reply+" + first.get("uuid").asText()
                + "@reply.roundtrip.test\nMessage-ID: <more@x.test>\nContent-Type: text/plain\n\nStill not there.\n");

        await().until(() -> desk.conversations("maya@x.test").size() == 2);
        assertThat(desk.messages("maya@x.test", 1).get(0).get("content").asText())
                .isEqualTo("Still not there.");
        assertThat(desk.thread(first)).hasSize(1);
    }

    @Test
    void of_a_mail_with_a_file_the_words_alone_are_kept() throws Exception {
        desk.faults.switchOn(Fault.MAIL_IN_FILES_DROPPED);
        mail("lost@x.test", WITH_A_FILE);
        JsonNode lost = desk.messages("lost@x.test", 1).get(0);
        desk.faults.switchOff(Fault.MAIL_IN_FILES_DROPPED);
        mail("kept@x.test", WITH_A_FILE);

        assertThat(lost.get("content").asText()).isEqualTo("See the file.");
        assertThat(lost.has("attachments")).isFalse();
        assertThat(desk.messages("kept@x.test", 1).get(0).get("attachments")).hasSize(1);
    }

    @Test
    void a_mailed_answer_leaves_without_its_file() throws Exception {
        desk.faults.switchOn(Fault.MAIL_OUT_FILES_DROPPED);
        assertThat(answeredWithAFile("lost@x.test")).doesNotContain("invoice.txt");
        desk.faults.switchOff(Fault.MAIL_OUT_FILES_DROPPED);
        assertThat(answeredWithAFile("kept@x.test")).contains("invoice.txt");
    }

    private void mail(String from, String rest) throws Exception {
        desk.deliver("From: " + from + "\nTo: support@desk.test\nMessage-ID: <" + from + ">\n" + rest);
    }

    private String answeredWithAFile(String customer) throws Exception {
        mail(customer, "Content-Type: text/plain\n\nMay I have the invoice?\n");
        JsonNode answer = desk.agent.postFile(
                "/conversations/" + known(customer).get("id") + "/messages", "attachments[]", "invoice.txt");
        assertThat(answer.get("attachments")).hasSize(1);
        return desk.mailbox(customer, 1).get(0);
    }

    private JsonNode known(String customer) {
        desk.messages(customer, 1);
        return desk.conversation(customer).orElseThrow();
    }
}
