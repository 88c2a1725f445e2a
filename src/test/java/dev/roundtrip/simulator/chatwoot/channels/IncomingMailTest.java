package dev.roundtrip.simulator.chatwoot.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingMailTest {
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final ChannelDesk desk = new ChannelDesk();

    @BeforeAll
    void open_an_inbox() {
        desk.mailInbox("Support", "support@desk.test", Map.of());
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void the_first_plain_text_is_the_message_and_what_has_a_name_is_a_file() throws Exception {
        JsonNode message = taken("parts@x.test", """
                Content-Type: multipart/mixed; boundary="=_m"

                --=_m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/calendar; charset=UTF-8; method=REQUEST

                BEGIN:VCALENDAR
                --a
                Content-Type: text/plain; charset=UTF-8
                Content-Disposition: attachment

                See the files.
                --a
                Content-Type: text/html; charset=UTF-8

                <p>See the <i>files</i>.</p>
                --a--
                --=_m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''%C3%9Cbersicht%20neu.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --=_m
                Content-Type: text/plain; name="=?UTF-8?Q?gr=C3=B6=C3=9Fe.txt?="

                42
                --=_m--
                """);

        assertThat(message.get("content").asText()).isEqualTo("See the files.");
        assertThat(mail(message).at("/html_content/reply").asText()).isEqualTo("See the files.");
        assertThat(names(message)).containsExactly("%C3%9Cbersicht%20neu.pdf", "gr%C3%B6%C3%9Fe.txt");
        assertThat(mail(message).get("number_of_attachments").asInt()).isEqualTo(2);
    }

    @Test
    void of_sixteen_files_the_first_is_lost_though_it_counts() throws Exception {
        String files = IntStream.rangeClosed(1, 16)
                .mapToObj("--m\nContent-Type: application/octet-stream; name=f%1$d.bin\n\n%1$d\n"::formatted)
                .collect(Collectors.joining());

        JsonNode message = taken("many@x.test", "Content-Type: multipart/mixed; boundary=m\n\n" + files + "--m--\n");

        assertThat(names(message)).hasSize(15).startsWith("f2.bin").endsWith("f16.bin");
        assertThat(mail(message).get("number_of_attachments").asInt()).isEqualTo(16);
    }

    @Test
    void a_mail_within_the_mail_is_not_kept_but_its_files_are() throws Exception {
        JsonNode message = taken("forward@x.test", """
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain

                See below.
                --m
                Content-Type: message/rfc822; name="earlier.eml"
                Content-Disposition: attachment; filename="earlier.eml"

                Subject: Earlier
                Content-Type: multipart/mixed; boundary=i

                --i
                Content-Type: text/plain

                Earlier words.
                --i
                Content-Type: application/pdf; name=bill.pdf

                %PDF-1.4
                --i--
                --m--
                """);

        assertThat(message.get("content").asText()).isEqualTo("See below.");
        assertThat(names(message)).containsExactly("bill.pdf");
    }

    @Test
    void a_picture_of_a_mail_without_html_is_put_where_the_text_names_it() throws Exception {
        JsonNode message = taken("picture@x.test", """
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain

                Look: [image: dot.png] there
                --m
                Content-Type: image/png; name=dot.png
                Content-Disposition: inline; filename=dot.png
                Content-Transfer-Encoding: base64

                %s
                --m--
                """.formatted(DOT));

        assertThat(mail(message).at("/text_content/full").asText())
                .startsWith("Look: <img src=\"http")
                .endsWith("/dot.png\" alt=\"dot.png\"> there");
        assertThat(message.has("attachments")).isFalse();
    }

    @Test
    void a_mail_that_is_a_file_alone_has_neither_words_nor_files() throws Exception {
        JsonNode message = taken("file@x.test", """
                Content-Type: application/pdf; name=bill.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                """);

        assertThat(message.get("content").isNull()).isTrue();
        assertThat(message.has("attachments")).isFalse();
    }

    @Test
    void a_broken_encoding_is_read_as_far_as_it_goes() throws Exception {
        JsonNode message = taken("broken@x.test", """
                Content-Type: text/plain; format=flowed; CHARSET="utf-8"
                Content-Transfer-Encoding: base64

                SGVsbG8gd29ybG
                """);

        assertThat(message.get("content").asText()).isEqualTo("Hello worl");
        assertThat(mail(message).get("content_type").asText()).isEqualTo("text/plain; charset=utf-8; format=flowed");
    }

    @Test
    void an_outlook_quotation_is_left_out_of_the_own_words_only() throws Exception {
        JsonNode message = taken("outlook@x.test", """
                Content-Type: text/plain; charset=UTF-8

                Ja, bitte.

                Von: Support <support@desk.test>
                Gesendet: Montag, 2. November 2026 10:00
                An: Carla
                Betreff: Bestellung

                Noch eins?
                """);

        assertThat(mail(message).at("/text_content/quoted").asText()).isEqualTo("Ja, bitte.");
        assertThat(message.get("content").asText()).endsWith("Noch eins?");
    }

    @Test
    void a_new_contact_is_named_by_the_sender_and_addressed_by_the_original_one() throws Exception {
        desk.deliver("""
                From: Order Form <form@x.test>
                X-Original-Sender: dora@x.test
                To: support@desk.test
                Message-ID: <form@x.test>
                Auto-Submitted: auto-generated
                Content-Type: text/plain

                An order
                """);
        JsonNode message = desk.messages("dora@x.test", 1).get(0);

        assertThat(message.at("/sender/name").asText()).isEqualTo("Order Form");
        assertThat(mail(message).at("/from/0").asText()).isEqualTo("form@x.test");
        assertThat(mail(message).at("/headers/x-original-sender").asText()).isEqualTo("dora@x.test");
        assertThat(mail(message).get("auto_reply").asBoolean()).isTrue();
    }

    private JsonNode taken(String from, String headersAndBody) throws Exception {
        desk.deliver("From: " + from + "\nTo: support@desk.test\nSubject: Files\nMessage-ID: <" + from
                + ">\nMIME-Version: 1.0\n" + headersAndBody);
        return desk.messages(from, 1).get(0);
    }

    private static JsonNode mail(JsonNode message) {
        return message.at("/content_attributes/email");
    }

    private static List<String> names(JsonNode message) {
        return StreamSupport.stream(message.get("attachments").spliterator(), false)
                .map(file -> file.get("data_url").asText().replaceFirst(".*/", ""))
                .toList();
    }
}
