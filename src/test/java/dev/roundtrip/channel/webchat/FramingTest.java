package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {
    private static final URI DESK = URI.create("https://desk.example/widget");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "*, https://shop.example/, true",
                "'none', https://shop.example/, false",
                "'self', https://shop.example/, false",
                "'self', https://desk.example/help, true",
                "https:, https://shop.example/, true",
                "https:, http://shop.example/, false",
                "shop.example, https://shop.example/a/page, true",
                "SHOP.example, https://shop.EXAMPLE/, true",
                "shop.example, http://shop.example/, false",
                "http://shop.example, http://shop.example/, true",
                "http://shop.example, https://shop.example/, true",
                "shop.example, https://www.shop.example/, false",
                "*.shop.example, https://www.shop.example/, true",
                "*.shop.example, https://shop.example/, false",
                "shop.example, https://shop.example:8443/, false",
                "shop.example:8443, https://shop.example:8443/, true",
                "https://shop.example/, https://shop.example/a, true",
                "https://shop.example/a, https://shop.example/a, false",
                "shop.example:80, https://shop.example/, true",
                "http://*.localhost:*, http://maya.localhost:40001/, true",
                "*.localhost:*, http://maya.localhost:40001/, false",
                "http://127.0.0.1:*, http://127.0.0.1:40001/, true",
                "!, https://shop.example/, false"
            })
    void an_entry_lets_through_what_browsers_let_through(String entry, URI page, boolean allowed) {
        assertThat(new FrameSource(entry).allows(page, DESK)).isEqualTo(allowed);
    }

    @Test
    void of_several_policies_all_must_let_a_page_through_and_the_older_header_is_not_read_then() {
        Framing both = framing(Map.of(
                "Content-Security-Policy",
                List.of("default-src 'self'; frame-ancestors shop.example", "Frame-Ancestors *"),
                "X-Frame-Options",
                List.of("SAMEORIGIN")));

        assertThat(both.allows(URI.create("https://shop.example"), DESK)).isTrue();
        assertThat(both.allows(URI.create("https://other.example"), DESK)).isFalse();
        assertThat(both.told()).isEqualTo("frame-ancestors shop.example; frame-ancestors *");
    }

    @Test
    void the_older_header_alone_keeps_other_sites_out() {
        assertThat(older("SAMEORIGIN").allows(URI.create("https://shop.example"), DESK))
                .isFalse();
        assertThat(older("sameorigin").allows(URI.create("https://desk.example"), DESK))
                .isTrue();
        assertThat(older("DENY").allows(URI.create("https://desk.example"), DESK))
                .isFalse();
        assertThat(older("ALLOW-FROM https://a.example").allows(URI.create("https://shop.example"), DESK))
                .isTrue();
    }

    @Test
    void without_a_header_or_a_domain_any_page_may_show_the_chat() {
        assertThat(framing(Map.of()).allows(URI.create("http://anywhere.example"), DESK))
                .isTrue();
        assertThat(Framing.ofSetting(" , ").allows(URI.create("http://anywhere.example"), DESK))
                .isTrue();
        assertThat(Framing.ofSetting("shop.test, *.shop.test").told())
                .isEqualTo("frame-ancestors shop.test *.shop.test");
    }

    private static Framing older(String word) {
        return framing(Map.of("X-Frame-Options", List.of(word)));
    }

    private static Framing framing(Map<String, List<String>> headers) {
        return Framing.of(HttpHeaders.of(headers, (name, value) -> true));
    }
}
