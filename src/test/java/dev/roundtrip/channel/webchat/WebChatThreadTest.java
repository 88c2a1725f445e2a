package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.waiting.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class WebChatThreadTest extends AtTheShop {
    @Test
    void an_answer_on_a_page_that_changed_its_visitor_is_of_another_thread() {
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat maya = shop.enter(page, "Maya Okafor", "changed1", Optional.empty());
            Receipt receipt = maya.send(Draft.opening("", "Where is my order?"));

            shop.onHost("window.$chatwoot.reset()");
            shop.until(
                    "another session", () -> !Set.of("nobody", receipt.thread()).contains(visitor()));
            maya.send(Draft.opening("", "Hello?"));
            shop.desk.answer(shop.desk.conversationOf(visitor()), "Whose order?");

            assertThat(answer(maya).threads()).containsExactly(visitor()).doesNotContain(receipt.thread());
        }
    }

    @Test
    void an_answer_on_a_page_that_lost_its_visitor_is_of_no_thread() {
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat maya = shop.enter(page, "Maya Okafor", "lost1", Optional.empty());
            Receipt receipt = maya.send(Draft.opening("", "Where is my order?"));
            int conversation = shop.desk.conversationOf(receipt.thread());

            shop.onHost("document.cookie = 'cw_conversation=; path=/; max-age=0'");
            shop.desk.answer(conversation, "On its way.");

            assertThat(answer(maya).threads()).isEmpty();
        }
    }

    private String visitor() {
        return shop.window
                .session()
                .map(SessionClaims::of)
                .map(SessionClaims::sourceId)
                .orElse("nobody");
    }

    private Arrival answer(WebChat customer) {
        shop.until("the answer", () -> !customer.arrivals().sightings().isEmpty());
        List<Sighting<Arrival>> all = customer.arrivals().sightings();
        return all.get(all.size() - 1).what();
    }
}
