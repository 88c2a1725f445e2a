package dev.roundtrip.channel.webchat;

import static dev.roundtrip.channel.Troubles.trouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.config.Safety;
import dev.roundtrip.network.Reach;
import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against the simulated desk. */
class ChatProbesTest {
    // It holds everybody off, and no probe is to be counted.
    private final ShopDesk desk = new ShopDesk(Throttling.EVERYBODY);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_sound_chat_is_found_so_by_looks_that_leave_nothing_and_are_not_counted() {
        ChatProbes probes = probes(desk.snippet(), "", "");
        ChatVisitor visitor = probes.begin();

        assertThat(probes.known().seen()).startsWith("the desk knows the chat ");
        assertThat(probes.sdk().seen()).isEqualTo(desk.address() + "/packs/js/sdk.js is served as text/javascript");
        for (int look = 0; look < 7; look++) {
            assertThat(probes.page(visitor)).isEqualTo(Probed.of("the chat may be shown by any page"));
        }

        // Contacts are numbered, so that nobody else has come meanwhile.
        assertThat(probes.begin().contact()).isEqualTo(visitor.contact() + 1);
    }

    @Test
    void the_visitor_that_was_begun_is_a_contact_to_be_deleted() {
        ChatVisitor visitor = probes(desk.snippet(), "", "").begin();

        assertThat(visitor.toString()).doesNotContain(visitor.session().reveal());
        assertThat(desk.call("GET", "/contacts/" + visitor.contact(), "")
                        .at("/payload/contact_inboxes/0/source_id")
                        .asText())
                .isEqualTo(visitor.sourceId());
        desk.call("DELETE", "/contacts/" + visitor.contact(), "");
        assertThatThrownBy(() -> desk.call("GET", "/contacts/" + visitor.contact(), ""))
                .hasMessageContaining(" → 404 ");
    }

    @Test
    void a_token_of_no_inbox_is_told_by_each_look_that_can_see_it() {
        ChatProbes wrong =
                probes(desk.snippet().replaceAll("websiteToken: \"[^\"]+\"", "websiteToken: \"none\""), "", "");
        ChatVisitor visitor = probes(desk.snippet(), "", "").begin();

        trouble(wrong::known, Why.CHAT_UNKNOWN)
                .hasMessageContaining(
                        "GET /api/v1/widget/inbox_members was answered 404. Check that the inbox is still there");
        trouble(wrong::begin, Why.CHAT_UNKNOWN).hasMessageContaining("POST /api/v1/widget/config was answered 404.");
        trouble(() -> wrong.page(visitor), Why.CHAT_UNKNOWN)
                .hasMessage(
                        "The desk knows no widget of that token: the inbox was deleted, or the snippet is of another desk.");
    }

    @Test
    void a_list_of_domains_without_the_page_is_told_with_what_it_lacks() {
        desk.inbox(
                "{\"channel\":{\"type\":\"web_widget\",\"website_url\":\"https://shop.test\",\"allowed_domains\":\"https://shop.test, *.shop.test\"}}");
        ChatProbes probes = probes(desk.snippet(), "", "https://other.test/page");

        trouble(() -> probes.page(probes.begin()), Why.DOMAIN_NOT_ALLOWED)
                .hasMessage(
                        "The desk lets only some pages show the chat (frame-ancestors https://shop.test *.shop.test), and not those on which this run shows it. Add to the inbox's allowed domains: http://*.localhost:*, https://other.test");
    }

    @Test
    void a_list_of_domains_with_all_pages_of_the_run_is_well() {
        desk.inbox(
                "{\"channel\":{\"type\":\"web_widget\",\"website_url\":\"https://shop.test\",\"allowed_domains\":\"https://shop.test,http://*.localhost:*\"}}");
        ChatProbes here = probes(desk.snippet(), "", "https://shop.test/page");

        assertThat(here.page(here.begin()).seen())
                .isEqualTo(
                        "the chat may be shown by the pages of this run (frame-ancestors https://shop.test http://*.localhost:*)");
        trouble(() -> probes(desk.snippet(), "runner.test", "").allowed("http://*.localhost:*"), Why.DOMAIN_NOT_ALLOWED)
                .hasMessageEndingWith("Add to the inbox's allowed domains: http://runner.test:*");
        assertThat(here.allowed("").seen()).isEqualTo("the chat may be shown by any page");
    }

    @Test
    void a_snippet_that_is_none_or_leads_to_production_is_not_looked_at() {
        trouble(() -> probes("<script></script>", "", ""), Why.CHAT_UNKNOWN)
                .hasMessageContaining("names no websiteToken");
        ChatAccess production = new ChatAccess(
                desk.address(),
                desk.snippet().replace("127.0.0.1", "real.example"),
                Reach.plain(),
                false,
                "",
                Optional.empty(),
                new Safety("", List.of("real.example")));
        trouble(() -> new ChatProbes(production), Why.OTHER).hasMessageEndingWith("Correct the desk's FRONTEND_URL.");
    }

    private ChatProbes probes(String snippet, String pageHost, String shop) {
        return new ChatProbes(new ChatAccess(
                desk.address(),
                snippet,
                Reach.plain(),
                true,
                pageHost,
                Optional.of(shop).filter(page -> !page.isEmpty()).map(URI::create),
                new Safety("", List.of())));
    }
}
