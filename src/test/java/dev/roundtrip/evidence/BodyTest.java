package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of the bodies that went over a wire. */
class BodyTest {
    private final Redactor redactor = Redactor.withoutSecrets();

    @Test
    void a_long_body_is_cut_and_says_how_much_was_left_out() {
        Redactor small = new Redactor(List.of(), 10);

        assertThat(small.body("text/plain", "123456789ä12345".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("123456789\n… 7 of 16 bytes left out: the evidence keeps the first 9 bytes of a body.");
        assertThat(small.body("text/plain", "1234567890".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1234567890");
    }

    @Test
    void binary_bodies_are_described_not_shown() {
        assertThat(redactor.body("application/pdf", new byte[] {1, 2, 3}))
                .isEqualTo("(application/pdf, 3 bytes, not shown)");
    }

    @Test
    void a_mail_without_a_secret_stays_as_it_came() {
        String mail = "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8sIHdvcmxkIQ==\r\n\r\nfol=\r\nded";

        assertThat(redactor.text(mail)).isEqualTo(mail);
    }
}
