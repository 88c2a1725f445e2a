package dev.roundtrip.channel.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Budget;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the simulator's widget does with the shop's page around it, hook by hook, as the real one was seen to. */
@Tag("self")
class WidgetPageTest extends AtTheShop {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void an_answer_to_a_closed_chat_is_previewed() {
        try (HostPage page = shop.visit("preview", "{}")) {
            String visitor = shop.talk(page, "Is anybody there?");
            shop.onHost("window.$chatwoot.toggle('close')");

            shop.desk.answer(shop.desk.conversationOf(visitor), "Yes! What can I do for you?");

            shop.until("the preview", () -> shop.hostHas("#cw-widget-holder.has-unread-view"));
            assertThat(shop.hostHas(".woot-widget-bubble.unread-notification")).isTrue();
            assertThat(shop.inFrame(".unread-wrap button.chat-bubble.agent .message-content"))
                    .containsExactly("Yes! What can I do for you?");
            assertThat(shop.inFrame(".agent--name")).containsExactly("Tomas Lind");
            shop.keep("unread-preview");
            shop.click(".unread-wrap .clear-button");
            shop.until("the chat", () -> shop.window.host().open());
            shop.until(
                    "the answer",
                    () -> shop.inFrame(".agent-message-wrap .chat-bubble.agent .message-content")
                                    .size()
                            == 1);
        }
    }

    @Test
    void an_answer_from_while_the_visitor_was_away_is_previewed_on_the_next_visit() {
        try (HostPage page = shop.visit("away", "{}")) {
            int conversation = shop.desk.conversationOf(shop.talk(page, "Is anybody there?"));
            shop.window.leave();
            shop.desk.answer(conversation, "", new Attachment("hours.txt", "text/plain", "9 to 5".getBytes(UTF_8)));

            shop.window.visit(page.addressFor("away"));

            shop.until("the preview", () -> shop.hostHas("#cw-widget-holder.has-unread-view"));
            shop.until("the chat", () -> shop.window.opened().orElse(false));
            shop.until("the answer", () -> shop.has(".chat-bubble.has-attachment.agent a.download"));
        }
    }

    @Test
    void a_token_of_no_inbox_shows_nothing_and_is_told_as_such() {
        try (HostPage page =
                HostPage.start(shop.desk.snippet().replaceAll("websiteToken: \"[^\"]+\"", "websiteToken: \"none\""))) {
            Visit visit = new Visit("Maya", "none1", Optional.empty(), page.addressFor("none1"), shop.desk.address());

            assertThatThrownBy(() -> new Entering(shop.window, visit, CLOCK, Budget.seconds(1, 2)).enter())
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageContaining("The desk knows no widget of that token");
        }
    }

    @Test
    void the_script_tells_the_shop_what_happens_and_does_what_the_shop_says() {
        try (HostPage page = shop.visit("script", "{}")) {
            shop.onHost("""
                window.heard = [];
                for (const name of ['opened', 'closed', 'on-start-conversation', 'on-message', 'error', 'ready'])
                  window.addEventListener('chatwoot:' + name, event => window.heard.push(name + ' ' + JSON.stringify(event.detail)))""");
            shop.talk(page, "Hello");
            shop.onHost("window.$chatwoot.toggle('close')");
            assertThat(shop.heard())
                    .startsWith("opened null", "on-start-conversation {\"hasConversation\":false}")
                    .endsWith("closed null")
                    .anyMatch(event -> event.startsWith("on-message {") && event.contains("\"content\":\"Hello\""));
            assertThat(shop.hostValue("try { window.$chatwoot.setUser('a', {}); } catch (e) { return e.message; }"))
                    .isEqualTo("User object should have one of the keys [avatar_url, email, name]");
            shop.onHost("window.$chatwoot.toggleBubbleVisibility('hide')");
            assertThat(shop.hostHas("#cw-bubble-holder.woot-hidden")).isTrue();
            String before = shop.window.session().orElseThrow();
            shop.onHost("window.$chatwoot.reset()");
            shop.until(
                    "a new session",
                    () -> shop.window
                            .session()
                            .filter(now -> !now.equals(before))
                            .isPresent());
        }
    }

    @Test
    void on_a_phone_the_window_fills_the_screen_and_has_its_own_close_button() {
        shop.browser.resize(390, 780);
        try (HostPage page = shop.visit("phone", "{}")) {
            shop.talk(page, "From my phone");
            shop.keep("phone");
            shop.click("header .close-button");
            shop.until("the end", () -> !shop.window.host().open());
        } finally {
            shop.browser.resize(1280, 800);
        }
    }
}
