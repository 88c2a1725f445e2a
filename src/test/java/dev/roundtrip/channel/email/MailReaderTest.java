package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailReaderTest {
    private final MailReader reader = new MailReader();

    @Test
    void the_text_part_is_read_before_the_html_part_and_attachments_are_no_words() throws Exception {
        Mail mail = read("""
                Content-Type: multipart/mixed; boundary=o

                --o
                Content-Type: multipart/alternative; boundary=i

                --i
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe =F0=9F=8C=B1

                --i
                Content-Type: text/html

                <p>HTML</p>
                --i--
                --o
                Content-Type: text/plain
                Content-Disposition: attachment; filename=invoice.txt

                not for reading
                --o--
                """, StandardCharsets.UTF_8);

        assertThat(mail.text()).isEqualTo("Grüße 🌱");
    }

    @Test
    void an_empty_text_part_gives_way_to_the_html_part() throws Exception {
        Mail mail = read("""
                Content-Type: multipart/alternative; boundary=i

                --i
                Content-Type: text/plain


                --i
                Content-Type: text/html

                <p>words</p>
                --i--
                """, StandardCharsets.UTF_8);

        assertThat(mail.text()).isEqualTo("words");
    }

    @Test
    void letters_are_read_in_the_charset_that_the_mail_names() throws Exception {
        Mail mail = read(
                "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nGrüße",
                StandardCharsets.ISO_8859_1);

        assertThat(mail.text()).isEqualTo("Grüße");
    }

    @Test
    void an_unknown_charset_is_read_as_utf_8() throws Exception {
        Mail mail = read("Content-Type: text/plain; charset=x-made-up\n\nGrüße", StandardCharsets.UTF_8);

        assertThat(mail.text()).isEqualTo("Grüße");
    }

    @Test
    void every_header_that_names_an_addressee_counts_in_lower_case() throws Exception {
        Mail mail = read("""
                From: "Support, Team" <Desk@Desk.example>
                To: A <A@x.example>, b@x.example
                Cc: c@x.example
                Delivered-To: d@x.example
                Delivered-To: e@x.example
                X-Original-To: f@x.example
                In-Reply-To: <1@x> (the first)
                References: <0@x>
                	<1@x>

                hi
                """, StandardCharsets.UTF_8);

        assertThat(mail.addressees())
                .containsExactlyInAnyOrder(
                        "a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example", "f@x.example");
        assertThat(mail.from()).isEqualTo("Desk@Desk.example").isEqualTo(mail.replyTo());
        assertThat(mail.inReplyTo()).contains("1@x");
        assertThat(mail.references()).containsExactly("0@x", "1@x");
        assertThat(mail.id()).isEmpty();
        assertThat(mail.subject()).isEmpty();
    }

    private Mail read(String source, Charset charset) throws Exception {
        return reader.read(source.replace("\n", "\r\n").getBytes(charset));
    }
}
