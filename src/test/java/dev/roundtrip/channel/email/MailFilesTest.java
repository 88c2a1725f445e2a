package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.ExchangeLog;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailFilesTest {
    private static final Draft WORDS = Draft.opening("Zip", "It <b>broke</b>.\nSee: 🧥");
    private final PostOffice office = PostOffice.open();
    private final EmailLine line = new EmailLine(office.access(), Clock.systemUTC(), () -> "id-1");
    private final CustomerChannel jon = line.connect("Jon", "x7k2", ExchangeLog.none());

    @AfterEach
    void close() {
        line.close();
        office.close();
    }

    @Test
    void files_go_beside_the_words_byte_for_byte() throws Exception {
        Attachment photo = new Attachment("zip.jpg", "image/jpeg", everyByte());
        Attachment notes = new Attachment("notes.txt", "text/plain", "one\ntwo\n".getBytes());

        jon.send(WORDS.withFiles(List.of(photo, notes)));

        Multipart parts = (Multipart) sent().getContent();
        assertThat(sent().isMimeType("multipart/mixed")).isTrue();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(words(parts.getBodyPart(0))).isEqualTo(WORDS.text());
        assertThat(file(parts.getBodyPart(1))).isEqualTo(photo);
        assertThat(file(parts.getBodyPart(2))).isEqualTo(notes);
        assertThat(((MimePart) parts.getBodyPart(2)).getEncoding()).isEqualTo("base64");
        assertThat(parts.getBodyPart(2).getDisposition()).isEqualTo(Part.ATTACHMENT);
    }

    @Test
    void a_name_of_other_letters_travels_by_rfc_2231() throws Exception {
        jon.send(WORDS.withFiles(List.of(new Attachment("Größe – مرحبا.pdf", "application/pdf", new byte[] {1}))));

        BodyPart file = ((Multipart) sent().getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("Größe – مرحبا.pdf");
        assertThat(file.getHeader("Content-Disposition")[0])
                .containsPattern("filename\\*(0\\*)?=UTF-8''Gr%C3%B6%C3%9Fe%20%E2%80%93");
    }

    @Test
    void a_picture_stands_within_the_words() throws Exception {
        Attachment one = new Attachment("one.png", "image/png", everyByte());
        Attachment two = new Attachment("two \"x\".png", "image/png", new byte[] {2});

        jon.send(WORDS.withPictures(List.of(one, two)));

        Multipart both = (Multipart) sent().getContent();
        assertThat(sent().isMimeType("multipart/alternative")).isTrue();
        assertThat(words(both.getBodyPart(0))).isEqualTo(WORDS.text());
        Multipart related = (Multipart) both.getBodyPart(1).getContent();
        assertThat(both.getBodyPart(1).isMimeType("multipart/related")).isTrue();
        assertThat(((String) related.getBodyPart(0).getContent()).replace("\r\n", "\n"))
                .isEqualTo("""
                        <div>It &lt;b&gt;broke&lt;/b&gt;.<br>
                        See: 🧥</div>
                        <div><img src="cid:picture-1.id-1@mail.example" alt="one.png"></div>
                        <div><img src="cid:picture-2.id-1@mail.example" alt="two &quot;x&quot;.png"></div>
                        """);
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<picture-1.id-1@mail.example>");
        assertThat(related.getBodyPart(1).getDisposition()).isEqualTo(Part.INLINE);
        assertThat(file(related.getBodyPart(1))).isEqualTo(one);
        assertThat(file(related.getBodyPart(2))).isEqualTo(two);
    }

    @Test
    void pictures_and_files_go_together() throws Exception {
        Attachment picture = new Attachment("one.png", "image/png", new byte[] {1});
        Attachment file = new Attachment("two.pdf", "application/pdf", new byte[] {2});

        jon.send(WORDS.withPictures(List.of(picture)).withFiles(List.of(file)));

        Multipart parts = (Multipart) sent().getContent();
        assertThat(parts.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        assertThat(file(parts.getBodyPart(1))).isEqualTo(file);
    }

    private MimeMessage sent() {
        return office.atDesk().get(0);
    }

    private static String words(Part part) throws Exception {
        assertThat(part.isMimeType("text/plain")).isTrue();
        return ((String) part.getContent()).replace("\r\n", "\n");
    }

    private static Attachment file(Part part) throws Exception {
        String type = part.getContentType().replaceAll(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
        return new Attachment(part.getFileName(), type, part.getInputStream().readAllBytes());
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[1024];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
