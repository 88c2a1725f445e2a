package dev.roundtrip.channel.webchat;

import static dev.roundtrip.channel.Troubles.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.trip.Budget;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we say of an inbox's allowed domains, held against what a browser does. */
@Tag("browser")
class FramedChatTest extends AtTheShop {
    @ParameterizedTest
    @ValueSource(strings = {"http://*.localhost:*", "http://*.localhost:*/", "shop.test, *.localhost:*", "*", "http:"})
    void the_chat_stands_on_a_page_of_an_allowed_domain(String domains) {
        inbox(domains);

        assertThat(new ChatProbes(access()).allowed(domains).seen()).contains("the chat may be shown by");
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            assertThat(entering(page, Budget.seconds(5, 20)).enter()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.test", "*.localhost", "localhost:*", "https:", "http://*.localhost:*/page", "'self'"})
    void no_chat_stands_on_a_page_of_another_domain(String domains) {
        inbox(domains);

        trouble(() -> new ChatProbes(access()).allowed(domains), Why.DOMAIN_NOT_ALLOWED);
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            trouble(() -> entering(page, Budget.seconds(1, 2)).enter(), Why.DOMAIN_NOT_ALLOWED)
                    .hasMessageContaining("show the chat (frame-ancestors " + domains)
                    .hasMessageEndingWith("add the page to the inbox's allowed domains.");
        }
    }

    private Entering entering(HostPage page, Budget budget) {
        shop.browser.forgetEverything();
        Visit visit = new Visit("Maya", "framed", Optional.empty(), page.addressFor("framed"), shop.desk.address());
        return new Entering(shop.window, visit, Clock.systemUTC(), budget);
    }

    private ChatAccess access() {
        return ChatAccess.plain(shop.desk.address(), shop.desk.snippet());
    }

    private void inbox(String domains) {
        shop.desk.inbox(
                "{\"channel\":{\"type\":\"web_widget\",\"website_url\":\"https://shop.test\",\"allowed_domains\":\"%s\"}}"
                        .formatted(domains));
    }
}
