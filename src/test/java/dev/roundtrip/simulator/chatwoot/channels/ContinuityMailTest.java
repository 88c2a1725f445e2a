package dev.roundtrip.simulator.chatwoot.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.faults.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContinuityMailTest {
    private final ChannelDesk desk = new ChannelDesk();
    private String website;

    @BeforeAll
    void open_a_chat() {
        website = desk.agent
                .post(
                        "/inboxes",
                        Map.of(
                                "name",
                                "Chat",
                                "channel",
                                Map.of("type", "web_widget", "website_url", "https://shop.test")))
                .get("website_token")
                .asText();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void answers_to_an_absent_visitor_are_one_mail_with_the_question_and_without_the_note() throws Exception {
        JsonNode chat = chat("vera@x.test");

        desk.answer(chat, Map.of("content", "For us only.", "private", true));
        desk.answer(chat, Map.of("content", "It is on its way."));
        desk.answer(chat, Map.of("content", "It comes tomorrow."));

        String mail = desk.mailbox("vera@x.test", 1).get(0);
        assertThat(mail)
                .contains("Subject: [#" + chat.get("id") + "] New messages on this conversation")
                .containsSubsequence("Where is it?", "It is on its way.", "It comes tomorrow.")
                .doesNotContain("For us only.");
    }

    @Test
    void one_who_answered_by_mail_is_mailed_what_is_new_alone() throws Exception {
        JsonNode chat = chat("will@x.test");
        desk.answer(chat, Map.of("content", "It is on its way."));
        desk.mailbox("will@x.test", 1);

        desk.deliver("From: will@x.test\nTo: reply+" + chat.get("uuid").asText()
                + "@reply.roundtrip.test\nMessage-ID: <w@x.test>\nContent-Type: text/plain\n\nGood.\n");
        desk.messages("will@x.test", 3);
        desk.answer(chat, Map.of("content", "You are welcome."));

        assertThat(desk.mailbox("will@x.test", 2).get(1))
                .contains("You are welcome.", "In-Reply-To: <w@x.test>")
                .doesNotContain("It is on its way.", "Where is it?");
    }

    @Test
    void a_visitor_who_saw_the_answer_gets_no_mail() throws Exception {
        String session = session("xena@x.test");
        JsonNode chat = ask("xena@x.test", session);
        desk.answer(chat, Map.of("content", "It is on its way."));
        desk.visitor("POST", "conversations/update_last_seen?website_token=" + website, session, Map.of());
        // Mails leave in order: once this one is there, the other's turn is over.
        JsonNode later = chat("yves@x.test");
        desk.answer(later, Map.of("content", "Hello."));

        assertThat(desk.mailbox("yves@x.test", 1)).hasSize(1);
        assertThat(desk.mailbox("xena@x.test")).isEqualTo(List.of());
    }

    @Test
    void a_mail_that_is_not_sent_is_missed_by_one_visitor_alone() throws Exception {
        desk.faults.switchOn(Fault.CONTINUITY_MAIL_NOT_SENT);
        desk.answer(chat("lost@x.test"), Map.of("content", "It is on its way."));
        JsonNode marker = chat("zoe@x.test");
        // Work on mails is done in order: with the transcript it has been decided what becomes of the answer.
        desk.agent.post("/conversations/" + marker.get("id") + "/transcript", Map.of("email", "script@x.test"));
        desk.mailbox("script@x.test", 1);
        desk.faults.switchOff(Fault.CONTINUITY_MAIL_NOT_SENT);
        desk.answer(marker, Map.of("content", "It is on its way."));

        assertThat(desk.mailbox("zoe@x.test", 1)).hasSize(1);
        assertThat(desk.mailbox("lost@x.test")).isEqualTo(List.of());
    }

    @Test
    void a_transcript_holds_the_notes_only_when_it_is_broken() throws Exception {
        JsonNode chat = chat("abe@x.test");
        desk.answer(chat, Map.of("content", "For us only.", "private", true));
        desk.agent.post("/conversations/" + chat.get("id") + "/transcript", Map.of("email", "sound@x.test"));
        assertThat(desk.mailbox("sound@x.test", 1).get(0))
                .contains("Where is it?")
                .doesNotContain("For us only.");

        desk.faults.switchOn(Fault.TRANSCRIPT_WITH_NOTES);
        desk.agent.post("/conversations/" + chat.get("id") + "/transcript", Map.of("email", "broken@x.test"));
        assertThat(desk.mailbox("broken@x.test", 1).get(0)).contains("Where is it?", "For us only.");
        desk.faults.switchOff(Fault.TRANSCRIPT_WITH_NOTES);
    }

    private JsonNode chat(String visitor) throws Exception {
        return ask(visitor, session(visitor));
    }

    private String session(String visitor) throws Exception {
        String token = "?website_token=" + website;
        String session = desk.visitor("POST", "config" + token, "", Map.of())
                .at("/website_channel_config/auth_token")
                .asText();
        desk.visitor("PATCH", "contact" + token, session, Map.of("name", "Visitor", "email", visitor));
        return session;
    }

    private JsonNode ask(String visitor, String session) throws Exception {
        Map<String, Object> words = Map.of("message", Map.of("content", "Where is it?"));
        desk.visitor("POST", "messages?website_token=" + website, session, words);
        desk.messages(visitor, 1);
        return desk.conversation(visitor).orElseThrow();
    }
}
