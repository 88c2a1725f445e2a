package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailSourceTest {
    @Test
    void the_base64_of_a_file_is_told_by_kind_and_size_and_everything_else_stays() {
        String source = """
                Subject: Invoice
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain
                Content-Transfer-Encoding: base64

                SGVsbG8=
                --m
                Content-Type: application/pdf;
                 name="invoice.pdf"
                Content-Transfer-Encoding: BASE64
                Content-Disposition: attachment

                %s
                --m--
                """;
        String file = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(new byte[48_213]);

        assertThat(MailSource.of(source.formatted(file)))
                .isEqualTo(source.formatted("(application/pdf, 48,213 bytes, not shown)\n"));
    }

    @Test
    void a_mail_that_is_one_file_is_told_the_same_way() {
        assertThat(MailSource.of("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\nAA==\n"))
                .contains("(image/png, 4 bytes, not shown)");
    }

    @Test
    void without_a_file_nothing_is_changed() {
        String source = "Subject: x\n\nHello\n-- \nTomas\n\nAAAA\n";

        assertThat(MailSource.of(source)).isEqualTo(source);
    }
}
