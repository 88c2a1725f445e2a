package dev.roundtrip.simulator.chatwoot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WireMailTest {
    private static final String LONG = "Über 'Sicht' & Größe – ein sehr langer Name mit vielen Umlauten äöüß.pdf";

    private final Session session = Session.getInstance(new Properties());

    @Test
    void files_follow_the_words_plain_texts_first_and_keep_their_names() throws Exception {
        assertThat(sentNames("page.html", "text/html", LONG, "application/pdf", "a \"b\"; c.txt", "text/plain"))
                .containsExactly(null, "a \"b\"; c.txt", "page.html", LONG);
    }

    private List<String> sentNames(String... namesAndTypes) throws Exception {
        List<Blob> files = new ArrayList<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            files.add(new Blob(i, "key" + i, namesAndTypes[i], namesAndTypes[i + 1], new byte[] {'x'}));
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        new WireMail(session, mail(files)).writeTo(raw);
        MimeMultipart parts =
                (MimeMultipart) new MimeMessage(session, new ByteArrayInputStream(raw.toByteArray())).getContent();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            names.add(parts.getBodyPart(i).getFileName());
        }
        return names;
    }

    private static Outgoing mail(List<Blob> files) {
        return new Outgoing(
                "Ada",
                "support@desk.test",
                List.of("carla@x.test"),
                List.of(),
                List.of(),
                "Files",
                List.of(),
                "<p>See the files.</p>\n",
                files,
                Instant.EPOCH);
    }
}
