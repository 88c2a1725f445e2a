package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the talk in the simulator's widget shows, hook by hook, as the real one was seen to. */
@Tag("self")
class WidgetTalkTest extends AtTheShop {
    @Test
    void an_address_is_asked_for_and_taken() {
        try (HostPage page = shop.visit("address", "{\"enable_email_collect\":true}")) {
            shop.talk(page, "Where is my order?");
            shop.until("the form", () -> shop.has("form.email-input-group input[type='email']"));
            assertThat(shop.inFrame(".agent-name")).contains("Bot");

            shop.type("form.email-input-group input[type='email']", "maya@shop.test");
            shop.click("form.email-input-group button");

            shop.until("the answer", () -> shop.has(".has-response"));
            assertThat(shop.has("form.email-input-group")).isFalse();
            assertThat(shop.inFrame(".user-message-wrap .chat-bubble.user p")).contains("maya@shop.test");
        }
    }

    @Test
    void a_resolved_conversation_asks_for_a_rating_and_for_a_new_beginning() {
        String settings = "{\"csat_survey_enabled\":true,\"allow_messages_after_resolved\":false}";
        try (HostPage page = shop.visit("rating", settings)) {
            shop.talk(page, "Thanks, that helped!");
            shop.window.end();

            shop.until("the question", () -> shop.has(".customer-satisfaction .emoji-button"));
            assertThat(shop.inFrame(".customer-satisfaction .emoji-button")).hasSize(5);
            shop.window.rate(4);
            shop.until(
                    "thanks",
                    () -> shop.inFrame(".customer-satisfaction h6").contains("Thank you for submitting the rating"));
            shop.type(".customer-satisfaction .feedback-form input", "Quick and kind");
            shop.keep("rating");
            shop.click(".customer-satisfaction .feedback-form button");
            shop.until("the end of the form", () -> !shop.has(".customer-satisfaction .feedback-form"));
            assertThat(shop.desk
                            .call("GET", "/csat_survey_responses", "")
                            .get(0)
                            .get("feedback_message")
                            .asText())
                    .isEqualTo("Quick and kind");

            shop.window.startNewConversation();
            shop.until("the form", () -> shop.has("textarea[name='message']"));
            shop.window.fillForm("", "", "Another matter");
            shop.until("the new talk", () -> shop.has(".user-message-wrap .chat-bubble.user[status='sent']"));
            assertThat(shop.inFrame(".user-message-wrap .chat-bubble.user p")).containsExactly("Another matter");
        }
    }

    @Test
    void a_choice_that_the_agent_offers_is_taken() {
        try (HostPage page = shop.visit("choice", "{}")) {
            int conversation = shop.desk.conversationOf(shop.talk(page, "I need another size."));
            shop.desk.say(conversation, """
                    {"content": "Which size?", "content_type": "input_select",
                     "content_attributes": {"items": [{"title": "Medium", "value": "m"}, {"title": "Large", "value": "l"}]}}
                    """);
            shop.until(
                    "the choices", () -> shop.inFrame(".option .option-button").equals(List.of("Medium", "Large")));

            shop.window.choose("Large");

            shop.until(
                    "the choice",
                    () -> shop.inFrame(".user-message-wrap .chat-bubble.user p").contains("Large"));
        }
    }

    @Test
    void the_form_before_the_first_message_insists_on_what_is_required() {
        String settings = """
            {"channel": {"type": "web_widget", "website_url": "https://shop.test", "pre_chat_form_enabled": true,
              "pre_chat_form_options": {"pre_chat_message": "Tell us **who** you are", "pre_chat_fields": [
                {"name": "emailAddress", "type": "email", "field_type": "standard", "label": "E-mail", "required": true, "enabled": true},
                {"name": "fullName", "type": "text", "field_type": "standard", "label": "Name", "required": false, "enabled": true}]}}}
            """;
        try (HostPage page = shop.visit("form", settings)) {
            shop.open(page);
            shop.window.startConversation();
            shop.until("the form", () -> shop.has("form.formkit-form input[name='emailAddress']"));
            shop.window.fillForm("Maya Okafor", "", "Hello?");
            shop.until("the complaint", () -> shop.inFrame(".formkit-message").equals(List.of("Required")));
            shop.keep("form");

            shop.window.fillForm("Maya Okafor", "maya.form@shop.test", "Hello?");

            shop.until(
                    "the talk",
                    () -> shop.inFrame(".user-message-wrap .chat-bubble.user p").equals(List.of("Hello?")));
        }
    }

    @Test
    void a_message_that_can_not_be_sent_is_marked_and_sent_again_on_demand() {
        try (HostPage page = shop.visit("retry", "{}")) {
            shop.talk(page, "First");
            shop.network(false);
            shop.window.write("Are you still there?");
            shop.until(
                    "the mark",
                    () -> shop.has(".user-message-wrap .message-wrap.is-failed button[title='Send message again']"));
            shop.keep("failed");
            shop.network(true);

            shop.click("button[title='Send message again']");

            shop.until(
                    "the second try",
                    () -> shop.inFrame(".user-message-wrap .chat-bubble.user[status='sent']")
                                    .size()
                            == 2);
            assertThat(shop.has(".user-message-wrap .message-wrap.is-failed"))
                    .as("the failed one stays")
                    .isTrue();
        }
    }

    @Test
    void an_agent_who_types_is_shown_and_who_is_online_too() {
        try (HostPage page = shop.visit("typing", "{}")) {
            int conversation = shop.desk.conversationOf(shop.talk(page, "Hello"));
            shop.desk.call(
                    "POST", "/conversations/" + conversation + "/toggle_typing_status", "{\"typing_status\":\"on\"}");
            shop.until("the dots", () -> shop.has(".typing-bubble img[alt='Agent is typing a message']"));
            assertThat(shop.window.look().orElseThrow().of(Bubble.Side.DESK))
                    .as("not a message")
                    .isEmpty();
            shop.desk.call(
                    "POST", "/conversations/" + conversation + "/toggle_typing_status", "{\"typing_status\":\"off\"}");
            shop.until("no dots", () -> !shop.has(".typing-bubble"));
            assertThat(shop.has("[has-online-agents='false']")).isTrue();
        }
    }
}
