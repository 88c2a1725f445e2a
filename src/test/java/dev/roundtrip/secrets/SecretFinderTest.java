package dev.roundtrip.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each secret as the libraries that put it on a wire or into a file write it: none of ours. */
class SecretFinderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SecretFinder FINDER = SecretFinder.of(SampleSecrets.all());

    /** A place within the secret in "before … after". */
    private static final int IN_SECRET = "before ".length() + 3;

    static Stream<Arguments> ways() {
        return spellings().entrySet().stream().map(way -> Arguments.of(way.getKey(), way.getValue()));
    }

    private static Map<String, UnaryOperator<String>> spellings() {
        return Map.ofEntries(
                Map.entry("plain", text -> text),
                Map.entry("form", SecretFinderTest::form),
                Map.entry("address", text -> form(text).replace("+", "%20")),
                Map.entry("address in lower case", SecretFinderTest::lowerForm),
                Map.entry("address in an address", text -> form(form(text))),
                Map.entry("JSON", SecretFinderTest::json),
                Map.entry("JSON with slashes escaped", text -> json(text).replace("/", "\\/")),
                Map.entry("JSON in ASCII", SecretFinderTest::asciiJson),
                Map.entry("JSON in JSON", text -> json(json(text))),
                Map.entry("JSON in JSON in JSON", text -> json(json(json(text)))),
                Map.entry(
                        "JSON with HTML escaped",
                        text -> json(text)
                                .replace("&", "\\u0026")
                                .replace("<", "\\u003c")
                                .replace(">", "\\u003e")),
                Map.entry("JSON in a form", text -> form(json(text))),
                Map.entry("form in JSON", text -> json(form(text))),
                Map.entry("HTML", Entities::escape),
                Map.entry("XML", SecretFinderTest::xml),
                Map.entry("JSON in HTML", text -> Entities.escape(json(text))),
                Map.entry("HTML in JSON", text -> json(Entities.escape(text))),
                Map.entry("HTML twice", text -> xml(xml(text))),
                Map.entry("properties", SecretFinderTest::properties),
                Map.entry("CSV", text -> "\"" + text.replace("\"", "\"\"") + "\""),
                Map.entry("base64", SecretFinderTest::base64),
                Map.entry("base64, one on", text -> base64("1" + text)),
                Map.entry("base64, two on", text -> base64("12" + text)),
                Map.entry("base64 for addresses", text -> Base64.getUrlEncoder().encodeToString(bytes(text))),
                Map.entry("base64 in an address", text -> form(base64(text))),
                Map.entry(
                        "base64 in lines",
                        text -> Base64.getMimeEncoder().encodeToString(bytes("x".repeat(40) + text))),
                Map.entry("quoted-printable", text -> mime("quoted-printable", text)),
                Map.entry("quoted-printable, broken", text -> mime("quoted-printable", "x".repeat(55) + text)),
                Map.entry("quoted-printable in JSON", text -> json(mime("quoted-printable", "x".repeat(60) + text))),
                Map.entry("HTML in quoted-printable", text -> mime("quoted-printable", Entities.escape(text))),
                Map.entry("quoted-printable in lower case", SecretFinderTest::lowerQuoted),
                Map.entry("a script", SecretFinderTest::script),
                Map.entry("a quoted line", text -> text.substring(0, IN_SECRET) + "\n> " + text.substring(IN_SECRET)),
                Map.entry(
                        "a quoted line in HTML",
                        text -> text.substring(0, IN_SECRET) + "\n&gt; " + text.substring(IN_SECRET)),
                Map.entry(
                        "a soft break with a blank",
                        text -> text.substring(0, IN_SECRET) + "= \r\n" + text.substring(IN_SECRET)),
                Map.entry(
                        "a break of HTML", text -> text.substring(0, IN_SECRET) + "<br/>" + text.substring(IN_SECRET)),
                Map.entry(
                        "a place for a break",
                        text -> text.substring(0, IN_SECRET) + "<wbr>" + text.substring(IN_SECRET)),
                Map.entry(
                        "a break of HTML in capitals",
                        text -> text.substring(0, IN_SECRET) + "<BR>" + text.substring(IN_SECRET)),
                Map.entry(
                        "a break of HTML at the end of a line",
                        text -> text.substring(0, IN_SECRET) + "<br>\r\n" + text.substring(IN_SECRET)),
                Map.entry(
                        "a break of HTML with a style",
                        text -> text.substring(0, IN_SECRET) + "<br class=\"x\">" + text.substring(IN_SECRET)),
                Map.entry(
                        "a break of HTML in JSON",
                        text -> text.substring(0, IN_SECRET) + "\\u003cbr\\u003e" + text.substring(IN_SECRET)),
                Map.entry(
                        "a soft hyphen in JSON",
                        text -> text.substring(0, IN_SECRET) + "\\u00ad" + text.substring(IN_SECRET)),
                Map.entry(
                        "a soft hyphen in quoted-printable",
                        text -> text.substring(0, IN_SECRET) + "=C2=AD" + text.substring(IN_SECRET)),
                Map.entry(
                        "a soft hyphen by its number",
                        text -> text.substring(0, IN_SECRET) + "&#xAD;" + text.substring(IN_SECRET)),
                Map.entry("mixed hex", SecretFinderTest::mixedHex),
                Map.entry("a soft hyphen", text -> text.substring(0, IN_SECRET) + "\u00ad" + text.substring(IN_SECRET)),
                Map.entry("names of HTML", SecretFinderTest::named),
                Map.entry("header in base64", text -> word(text, "B")),
                Map.entry("header in quoted-printable", text -> word(text, "Q")),
                Map.entry("hex", text -> HexFormat.of().formatHex(bytes(text))),
                Map.entry(
                        "upper-case hex", text -> HexFormat.of().withUpperCase().formatHex(bytes(text))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void every_secret_is_found_however_it_is_spelled(String name, UnaryOperator<String> way) {
        SampleSecrets.all().forEach((kind, secret) -> {
            String text = way.apply("before " + secret + " after");

            assertThat(FINDER.namesIn(text)).as("%s in %s", kind, text).contains(kind);
            String left = FINDER.replaced(text, "«»");
            assertThat(left.length() - "«»".length())
                    .as("%s in %s, of which is left %s", kind, text, left)
                    .isLessThanOrEqualTo(way.apply("before  after").length() + 24);
        });
    }

    @Test
    void what_stands_around_a_secret_stays() {
        SampleSecrets.values()
                .forEach(secret -> assertThat(FINDER.replaced("a " + secret + " b " + secret, "«»"))
                        .isEqualTo("a «» b «»"));
    }

    @Test
    void a_plain_word_is_not_looked_for() {
        assertThat(SecretFinder.of(List.of("password", "12345678")).words()).isZero();
        assertThat(SecretFinder.of(List.of("passwordpassword")).words()).isPositive();
    }

    @Test
    void the_shortest_secret_is_found_in_base64_of_base64() {
        SecretFinder finder = SecretFinder.of(Map.of("the shortest", "sev3n-&8"));

        assertThat(finder.replaced("x " + base64(base64("sev3n-&8")) + " y", "«»"))
                .startsWith("x «»")
                .endsWith(" y");
    }

    private static String mixedHex(String text) {
        StringBuilder all = new StringBuilder();
        for (byte each : bytes(text)) {
            all.append((each % 3 == 0 ? "%02x" : "%02X").formatted(each & 0xff));
        }
        return all.toString();
    }

    private static String lowerQuoted(String text) {
        StringBuilder all = new StringBuilder();
        for (byte each : bytes(text)) {
            all.append(
                    Character.isLetterOrDigit(each) && each > 0
                            ? String.valueOf((char) each)
                            : "=%02x".formatted(each & 0xff));
        }
        return all.toString();
    }

    private static String script(String text) {
        StringBuilder all = new StringBuilder();
        text.chars()
                .forEach(each -> all.append(
                        each < 0x100 && !Character.isLetterOrDigit(each)
                                ? "\\x%02x".formatted(each)
                                : String.valueOf((char) each)));
        return all.toString();
    }

    private static String named(String text) {
        return text.replace("&", "&amp;")
                .replace("=", "&equals;")
                .replace("/", "&sol;")
                .replace("+", "&plus;")
                .replace("_", "&lowbar;");
    }

    @Test
    void secrets_that_overlap_are_hidden_as_one() {
        SecretFinder finder = SecretFinder.of(List.of("abcde-ghij", "-ghijklmno", "-ghijklm"));

        assertThat(finder.replaced("1 abcde-ghijklmno 2 -ghijklm 3", "«»")).isEqualTo("1 «» 2 «» 3");
    }

    @Test
    void it_says_which_secrets_it_has_found_and_never_their_values() {
        SecretFinder finder = SecretFinder.of(Map.of("the desk's token", "desk-token", "the mail's", "mail-word"));

        assertThat(finder.namesIn("x" + base64("qa:mail-word") + "y")).containsExactly("the mail's");
        assertThat(SecretFinder.of(List.of("desk-token")).namesIn("desk-token")).containsExactly("secret 1 of the run");
    }

    @Test
    void what_is_too_short_to_be_told_from_other_text_is_not_looked_for() {
        assertThat(SecretFinder.of(List.of("seven-7", "", "   eight ")).words()).isZero();
    }

    /** As a mail server's log-in by token carries it. */
    @Test
    void a_secret_as_long_as_a_log_in_token_of_a_large_provider_is_found() {
        String token = "ya29.".repeat(1_500);

        assertThat(SecretFinder.of(List.of(token)).replaced(base64("user=qa\u0001auth=Bearer " + token), "«»"))
                .hasSizeLessThan(60);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String lowerForm(String text) {
        StringBuilder all = new StringBuilder();
        for (String part : form(text).split("(?=%)|(?<=%..)")) {
            all.append(part.startsWith("%") ? part.toLowerCase(Locale.ROOT) : part);
        }
        return all.toString();
    }

    private static String json(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String asciiJson(String text) {
        try {
            return JSON.writer()
                    .with(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String xml(String text) {
        return Entities.escape(
                text,
                new org.jsoup.nodes.Document.OutputSettings()
                        .escapeMode(Entities.EscapeMode.xhtml)
                        .charset("ascii"));
    }

    private static String properties(String text) {
        Properties properties = new Properties();
        properties.setProperty(text, text);
        StringWriter written = new StringWriter();
        try {
            properties.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static String mime(String encoding, String text) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (OutputStream encoder = MimeUtility.encode(written, encoding)) {
            encoder.write(bytes(text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return written.toString(StandardCharsets.US_ASCII);
    }

    private static String word(String text, String encoding) {
        try {
            return "Subject: " + MimeUtility.fold(9, MimeUtility.encodeWord(text, "UTF-8", encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
