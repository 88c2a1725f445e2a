package dev.roundtrip.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.faults.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each test is a visitor of its own at the one desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatFaultsTest {
    private static final String SUPPORT = "support@desk.test";

    private final BrokenShop shop = new BrokenShop(Map.of());
    private final String address = shop.simulators.chatwoot().baseUrl();
    private String website;
    private Visitor priya;

    @BeforeAll
    void open_the_inboxes() {
        Map<String, Object> chat = Map.of("type", "web_widget", "website_url", "https://shop.test");
        website = shop.desk
                .post("/inboxes", Map.of("name", "Chat", "enable_email_collect", false, "channel", chat))
                .get("website_token")
                .asText();
        shop.desk.post("/inboxes", Map.of("name", "Support", "channel", Map.of("type", "email", "email", SUPPORT)));
        shop.simulators.mail().addDeskAddress(SUPPORT);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void introduce() {
        priya = new Visitor(address, website);
    }

    @Test
    void a_lost_message_is_answered_as_ever_and_nowhere_at_the_desk() {
        try (CableEar agent = agent()) {
            JsonNode lost = shop.broken(Fault.CHAT_IN_LOST, () -> priya.says("lost"));
            JsonNode begun = shop.broken(Fault.CHAT_IN_LOST, () -> priya.begins("lost again"));
            assertThat(conversations()).isEmpty();
            JsonNode marker = priya.says("marker");
            await().until(() -> agent.words().contains("marker"));

            assertThat(lost.fieldNames()).toIterable().containsExactlyElementsOf(marker::fieldNames);
            assertThat(begun.at("/messages/0/content").asText()).isEqualTo("lost again");
            assertThat(conversations()).hasSize(1);
            assertThat(shop.words(conversations().get(0))).containsExactly("marker");
            assertThat(priya.shown()).containsExactly("marker");
            assertThat(agent.words()).doesNotContain("lost", "lost again");
        }
    }

    @Test
    void without_a_worker_all_is_taken_and_nothing_done_until_it_is_back() {
        Post maya = new Post(shop.simulators.mail(), "unrouted@" + Surroundings.CUSTOMER_DOMAIN);
        priya.says("Hello");
        int conversation = conversations().get(0);
        try (CableEar agent = agent();
                CableEar visitor = priya.listens()) {
            shop.broken(Fault.WORKER_STOPPED, () -> {
                maya.write(SUPPORT, "Lost", "lost");
                assertThat(shop.answer(conversation, "lost").get("status").asText())
                        .isEqualTo("sent");
                shop.desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));
                try (CableEar late = priya.listens()) {
                    await().until(() -> late.pings() > 0);
                    assertThat(late.events()).isEmpty();
                }
                assertThat(visitor.words()).doesNotContain("lost");
                assertThat(agent.words()).doesNotContain("lost");
                assertThat(agent.events("conversation.status_changed")).isEmpty();
            });
            await().until(() -> visitor.words().contains("lost"));
            await().until(() -> agent.words().contains("lost"));
            await().until(() -> !agent.events("conversation.status_changed").isEmpty());
        }
        await().until(() -> !shop.conversations("email", maya.address()).isEmpty());
        assertThat(shop.conversations("email", maya.address()).stream().map(shop::words))
                .containsExactly(List.of("lost"));
    }

    @Test
    void silent_realtime_confirms_and_pings_and_tells_nothing() {
        int conversation = conversation();
        shop.broken(Fault.REALTIME_SILENT, () -> {
            try (CableEar agent = agent();
                    CableEar visitor = priya.listens()) {
                shop.answer(conversation, "On its way");
                // Two of them: what was to be told before the first would have been told by the second.
                await().until(() -> visitor.pings() > 1 && agent.pings() > 1);

                assertThat(agent.events()).isEmpty();
                assertThat(visitor.events()).isEmpty();
            }
        });
        assertThat(priya.shown()).containsExactly("Hello", "On its way");
    }

    @Test
    void a_dropped_answer_is_not_shown_on_the_open_page_and_other_events_are() {
        JsonNode hello = priya.says("Hello");
        int conversation = conversations().get(0);
        try (CableEar agent = agent();
                CableEar visitor = priya.listens()) {
            shop.broken(Fault.CHAT_OUT_DROPPED, () -> {
                shop.answer(conversation, "lost");
                await().until(() -> agent.words().contains("lost"));
                JsonNode more = priya.says("Anybody?");
                await().until(() -> visitor.words().contains("Anybody?"));

                assertThat(visitor.words()).doesNotContain("lost");
                assertThat(priya.missedSince(hello)).containsExactly("Anybody?");
                assertThat(priya.missedSince(more)).isEmpty();
                assertThat(priya.shown()).containsExactly("Hello", "lost", "Anybody?");
            });
            shop.answer(conversation, "marker");
            await().until(() -> visitor.words().contains("marker"));
            assertThat(visitor.words()).doesNotContain("lost");
        }
    }

    @Test
    void a_doubled_answer_comes_twice_under_two_ids_and_once_to_the_agent() {
        int conversation = conversation();
        try (CableEar agent = agent();
                CableEar visitor = priya.listens()) {
            shop.broken(Fault.CHAT_OUT_DOUBLED, () -> {
                shop.answer(conversation, "On its way");
                await().until(() -> Collections.frequency(visitor.words(), "On its way") == 2);
            });
            assertThat(visitor.events("message.created"))
                    .extracting(message -> message.get("id").asInt())
                    .doesNotHaveDuplicates();
            shop.answer(conversation, "marker");
            await().until(() -> agent.words().contains("marker"));
            assertThat(agent.words()).containsOnlyOnce("On its way");
        }
        assertThat(priya.shown()).containsExactly("Hello", "On its way", "marker");
    }

    private CableEar agent() {
        return new CableEar(address, shop.desk.subscription());
    }

    /** The number of the conversation that this test's visitor opened. */
    private int conversation() {
        priya.says("Hello");
        return conversations().get(0);
    }

    private List<Integer> conversations() {
        return shop.conversations("id", priya.id());
    }
}
