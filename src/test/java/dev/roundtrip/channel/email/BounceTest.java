package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault it is that a customer's mail came back. */
class BounceTest {
    private static final String RETURNED = """
            From: MAILER-DAEMON@mail.example
            To: qa@mail.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <b1@mail.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="B"

            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; %s

            Final-Recipient: rfc822; support@desk.example
            Action: failed
            Status: %s
            Remote-MTA: dns; %s
            Diagnostic-Code: smtp; 550 No.
            --B
            Content-Type: text/rfc822-headers

            Message-ID: <m1@mail.example>
            --B--
            """;

    @ParameterizedTest(name = "{1}, told by {0}, refused by {2}: {3}")
    @CsvSource({
        "mail.example,    5.1.1, mx.elsewhere.example, true",
        "mail.example,    5.2.2, mx.desk.example,      true",
        "mail.example,    5.4.4, mail.example,         true",
        "mx.desk.example, 5.0.0, mail.example,         true",
        "mail.example,    5.3.2, MX.desk.example,      true",
        "mail.example,    5.0.0, mx.notdesk.example,   false",
        "mail.example,    5.0.0, relay.mail.example,   false",
        "mail.example,    5.1.8, mx.desk.example,      false",
        "mail.example,    5.7.1, mx.desk.example,      false",
    })
    void it_is_the_desk_s_unless_the_sender_was_not_let_in(String told, String status, String refused, boolean desks)
            throws Exception {
        byte[] source = RETURNED.formatted(told, status, refused).getBytes(StandardCharsets.UTF_8);

        Optional<Bounce> bounce = Bounce.of(new MailReader().read(source));

        assertThat(bounce).hasValueSatisfying(back -> {
            assertThat(back.about("m1@mail.example")).isTrue();
            assertThat(back.fromDesk("support@desk.example")).isEqualTo(desks);
        });
    }
}
