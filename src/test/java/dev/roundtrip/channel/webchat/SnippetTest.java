package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final String SCRIPT = """
            <script>
              (function(d,t) {
                var BASE_URL="https://desk.example/";
                g.src=BASE_URL+"/packs/js/sdk.js";
                window.chatwootSDK.run({
                    websiteToken: 'yZ7USzaEs7hrwUAHLGwjbxJ1',
                    baseUrl: BASE_URL
                })
              })(document,"script");
            </script>
            """;

    @Test
    void a_snippet_names_its_chat_and_where_that_comes_from() {
        assertThat(Snippet.of(SCRIPT)).isEqualTo(new Snippet("yZ7USzaEs7hrwUAHLGwjbxJ1", "https://desk.example"));
    }

    @Test
    void of_a_whole_page_only_the_chat_and_what_is_called_its_base_are_read() {
        assertThat(Snippet.in("<script src=\"https://cdn.example/a.js\"></script>" + SCRIPT))
                .contains(new Snippet("yZ7USzaEs7hrwUAHLGwjbxJ1", "https://desk.example"));
        assertThat(Snippet.in("<script src=\"https://cdn.example/a.js\"></script>run({websiteToken: 'x'})"))
                .contains(new Snippet("x", ""));
        assertThat(Snippet.in("<p>No chat here.</p>")).isEmpty();
    }

    @Test
    void a_snippet_without_a_token_is_of_no_website_inbox() {
        assertThatThrownBy(() -> Snippet.of("<script></script>"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("names no websiteToken");
    }
}
