package dev.roundtrip.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailPageTest {
    private static final String SECRET = "t0psecret-2026";

    @Test
    void a_line_in_a_charset_that_nobody_knows_is_shown_as_it_stands_and_takes_nothing_away()
            throws MessagingException, IOException {
        String page = page("""
                From: =?x-nowhere?Q?Tomas?= <support@desk.example>
                Subject: Hello
                Content-Type: text/plain

                The words
                """);

        assertThat(page).contains("=?x-nowhere?Q?Tomas?= &lt;support@desk.example&gt;", "The words");
    }

    @Test
    void a_mail_is_shown_as_its_reader_sees_it() throws MessagingException, IOException {
        String page = page("""
                From: =?UTF-8?Q?Tomas_B=C3=B6rg?= <support@desk.example>
                To: maya@mail.example
                Subject: =?UTF-8?Q?Your_order_=E2=80=93_<RT-10442>?=
                Date: Sun, 22 Nov 2026 10:02:11 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                The plain words
                --a
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=UTF-8

                <p>The <b>pretty</b> words</p><img src="cid:pole"><img src="https://cdn.example/x.png">
                --r
                Content-Type: image/png; name=pole.png
                Content-Transfer-Encoding: base64
                Content-ID: <pole>

                %s
                --r--
                --a--
                --m
                Content-Type: application/pdf; name="invoice <1>.pdf"
                Content-Disposition: attachment; filename="invoice <1>.pdf"
                Content-Transfer-Encoding: base64

                %s
                --m
                Content-Type: image/png
                Content-Disposition: attachment; filename=label.png
                Content-Transfer-Encoding: base64

                %s
                --m--
                """.formatted(
                        base64(Drawing.blank(40, 30)), base64(new byte[48_213]), base64(Drawing.blank(400, 300))));

        assertThat(page)
                .contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
                .contains("<dt>From</dt><dd dir=\"auto\">Tomas Börg &lt;support@desk.example&gt;</dd>")
                .contains("<h1 dir=\"auto\">Your order – &lt;RT-10442&gt;</h1>")
                .contains("<dt>Date</dt>")
                .contains("<p>The <b>pretty</b> words</p><img src=\"data:image/jpeg;base64,")
                .contains("[remote picture not loaded: cdn.example]")
                .contains("<b dir=\"auto\">invoice &lt;1&gt;.pdf</b><br>PDF, 47 KB")
                .contains("<b dir=\"auto\">label.png</b><br>PNG picture")
                .doesNotContain("The plain words", "pole.png");
    }

    @Test
    void a_mail_without_html_is_shown_by_its_text() throws MessagingException, IOException {
        assertThat(page("From: a@b.example\nSubject: x\n\nDear <Maya>,\n\nyes.\n"))
                .contains("<pre>Dear &lt;Maya&gt;,\n\nyes.");
        assertThat(page("From: a@b.example\n\n")).contains("(no subject)", "(no words)");
    }

    @Test
    void the_words_of_a_report_and_what_hangs_on_it_are_told() throws MessagingException, IOException {
        assertThat(page("""
                Subject: Undelivered
                Content-Type: multipart/report; boundary=b

                --b
                Content-Type: text/plain

                It came back.
                --b
                Content-Type: message/delivery-status

                Status: 5.1.1
                --b--
                """)).contains("<pre>It came back.", "message/delivery-status");
    }

    @Test
    void secrets_are_hidden_in_head_text_and_encoded_html() throws MessagingException, IOException {
        assertThat(page("Subject: " + SECRET + "\n\nIt is " + SECRET + "\n")).doesNotContain(SECRET);
        assertThat(page("Subject: =?UTF-8?B?%s?=\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n%s\n"
                        .formatted(base64(SECRET.getBytes(UTF_8)), base64(("<p>" + SECRET + "</p>").getBytes(UTF_8)))))
                .contains("<p>«secret hidden»</p>")
                .doesNotContain(SECRET);
    }

    @Test
    void a_source_in_an_unknown_charset_or_with_a_broken_boundary_is_still_shown()
            throws MessagingException, IOException {
        assertThat(page("Content-Type: text/plain; charset=klingon\n\nHello\n")).contains("<pre>Hello");
        assertThat(new Pictures(Redactor.withoutSecrets())
                        .of(
                                List.of(new dev.roundtrip.trip.Exchange(
                                        Stories.START,
                                        dev.roundtrip.trip.Exchange.Kind.MAIL,
                                        "Mail received by Maya: x",
                                        "message/rfc822",
                                        "Content-Type: multipart/mixed\n\nno part\n".getBytes(UTF_8))),
                                List.of(),
                                Stories.START))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.name()).isEqualTo("Mail received by Maya: x");
                    assertThat(new String(told.bytes(), UTF_8)).contains("It can't be shown as a mail program would");
                });
    }

    private static String page(String source) throws MessagingException, IOException {
        return new MailPage(new Ink(new Redactor(List.of(SECRET)))).of(source.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
