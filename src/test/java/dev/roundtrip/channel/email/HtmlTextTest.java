package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <p>It is on its way.</p>%                                | It is on its way.
                    <p>One</p>%<p>Two</p>%                                   | One%%Two
                    <p>One<br />%Two</p>                                     | One%Two
                    a<br><br>b                                               | a%%b
                    <p>To do:</p><ul>%<li>tea</li>%<li>toast</li>%</ul>      | To do:%%- tea%- toast
                    <ol start="3"><li>c</li><li><p>d</p></li></ol><p>e</p>   | 3. c%4. d%%e
                    <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>         | - a%- b%- c
                    <p>a <b>bold</b>, <i>thin</i>.   b</p>                   | a bold, thin. b
                    <blockquote>%<p>said</p>%</blockquote><p>answer</p>      | said%%answer
                    <p>see <a href="https://x.example">the page</a></p>      | see the page
                    <style>p{}</style><p>a &lt;b&gt; &amp; c</p>             | a <b> & c
                    <div>a</div><div>b</div>                                 | a%b
                    <pre>x  y% z</pre>                                       | x  y% z
                    <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b%c
                    <span style="display: none">preheader</span><p>seen</p>  | seen
                    """)
    void html_reads_as_on_the_screen(String html, String text) {
        assertThat(HtmlText.of(html.replace('%', '\n'))).isEqualTo(text.replace('%', '\n'));
    }
}
