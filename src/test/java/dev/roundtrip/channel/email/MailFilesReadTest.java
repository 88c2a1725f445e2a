package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Attachment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailFilesReadTest {
    private static final String MIXED = """
            Content-Type: multipart/mixed; boundary=o

            --o
            Content-Type: text/html; charset=utf-8

            <p>Here is it:</p><ol><li>one</li><li>two</li></ol>
            %s
            --o--
            """;

    private final MailReader reader = new MailReader();

    @Test
    void a_file_comes_decoded_under_its_name() throws Exception {
        Mail mail = read(MIXED.formatted("""
                --o
                Content-Type: application/pdf; name=x
                Content-Disposition: attachment; filename*=UTF-8''Rechnung%20%E2%80%93%20M%C3%A4rz.pdf
                Content-Transfer-Encoding: base64

                JVBERv+AAA==
                --o
                Content-Type: Text/Plain; charset=us-ascii
                Content-Disposition: attachment; filename="=?UTF-8?B?R3LDvMOfZS50eHQ=?="
                Content-Transfer-Encoding: 7bit

                one
                two
                """));

        assertThat(mail.files())
                .containsExactly(
                        new Attachment("Rechnung – März.pdf", "application/pdf", new byte[] {
                            0x25, 0x50, 0x44, 0x46, (byte) 0xff, (byte) 0x80, 0
                        }),
                        new Attachment("Grüße.txt", "text/plain", "one\r\ntwo\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(mail.arrival("here").files()).isEqualTo(mail.files());
    }

    @Test
    void the_html_is_kept_as_it_came() throws Exception {
        Mail mail = read(MIXED.formatted(""));

        assertThat(mail.html())
                .hasValueSatisfying(
                        html -> assertThat(html).contains("<p>Here is it:</p><ol><li>one</li><li>two</li></ol>"));
        assertThat(mail.text()).isEqualTo("Here is it:\n\n1. one\n2. two");
        assertThat(mail.files()).isEmpty();
        assertThat(mail.arrival("here").html()).isEqualTo(mail.html());
    }

    @Test
    void a_picture_within_the_words_counts_as_a_file_and_a_servers_report_does_not() throws Exception {
        Mail mail = read(MIXED.formatted("""
                --o
                Content-Type: image/png
                Content-Disposition: inline
                Content-ID: <a@x>

                png
                --o
                Content-Type: message/delivery-status

                Action: failed
                --o
                Content-Type: message/rfc822; name="forwarded.eml"

                Subject: hello

                hello
                """));

        assertThat(mail.files()).extracting(Attachment::name).containsExactly("", "forwarded.eml");
        assertThat(mail.files()).extracting(Attachment::mediaType).containsExactly("image/png", "message/rfc822");
    }

    @Test
    void a_type_that_can_not_be_read_is_any_bytes() throws Exception {
        Mail mail = read(MIXED.formatted("""
                --o
                Content-Type: nonsense
                Content-Disposition: attachment; filename=a

                x
                """));

        assertThat(mail.files()).extracting(Attachment::mediaType).containsExactly("application/octet-stream");
    }

    private Mail read(String source) throws Exception {
        return reader.read(source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
