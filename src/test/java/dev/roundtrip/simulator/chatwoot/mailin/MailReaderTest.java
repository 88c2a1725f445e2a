package dev.roundtrip.simulator.chatwoot.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailReaderTest {
    private final MailReader reader = new MailReader();

    @Test
    void headers_are_decoded_unfolded_and_without_brackets() {
        IncomingMail mail = read("""
                From: =?UTF-8?Q?J=C3=BCrgen_Gro=C3=9F?= <Juergen@x.test>
                To: support@desk.test, Other <other@desk.test>
                Subject: A subject
                 that is =?ISO-8859-1?Q?gefaltet_f=FCr?= us
                Message-ID: <one@x.test>
                In-Reply-To: <zero@x.test>
                References: <minus@x.test> <zero@x.test>
                Content-Type: text/plain; charset=UTF-8

                Words
                """);

        assertThat(mail.sender()).get().extracting(MailAddress::shownName).isEqualTo("Jürgen Groß");
        assertThat(mail.to())
                .get()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(mail.subject()).isEqualTo("A subject that is gefaltet für us");
        assertThat(mail.messageId()).isEqualTo("one@x.test");
        assertThat(mail.inReplyTo()).isEqualTo("zero@x.test");
        assertThat(mail.references()).containsExactly("minus@x.test", "zero@x.test");
        assertThat(mail.body().text()).isEqualTo("Words\n");
    }

    @Test
    void a_broken_recipient_line_counts_as_none() {
        assertThat(read("From: a@x.test\nTo: Support <support@desk.test\n\nWords\n")
                        .to())
                .isEmpty();
        assertThat(read("From: a@x.test\nTo: undisclosed-recipients:;\n\nWords\n")
                        .to())
                .get()
                .isEqualTo(java.util.List.of());
    }

    @Test
    void words_without_a_content_type_are_lost_and_letters_without_a_charset_too() {
        assertThat(read("From: a@x.test\nTo: b@x.test\n\nBare words\n").body().text())
                .isEmpty();
        assertThat(read("From: a@x.test\nTo: b@x.test\nContent-Type: text/plain\n\nna\u00efve\n")
                        .body()
                        .text())
                .startsWith("na?")
                .endsWith("ve\n");
    }

    @Test
    void an_answer_goes_to_reply_to_and_nobody_without_an_address_is_a_sender() {
        IncomingMail form = read("From: form@x.test\nReply-To: Dora <dora@x.test>\nTo: b@x.test\n\nWords\n");
        assertThat(form.sender()).get().extracting(MailAddress::address).isEqualTo("dora@x.test");
        assertThat(read("From: <>\nTo: b@x.test\n\nWords\n").sender()).isEmpty();
    }

    private IncomingMail read(String mail) {
        return reader.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
