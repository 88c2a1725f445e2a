package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** The words of a part in its charset; letters that cannot be read become question marks. */
final class PartWords {
    private PartWords() {}

    static String of(Part part) throws MessagingException, IOException {
        String words = new String(PartBytes.of(part), charset(part.getContentType()));
        return words.replace("\r\n", "\n").replace("\0", "").replace('\uFFFD', '?');
    }

    // Observed: without a charset every letter beyond ASCII is lost to a question mark.
    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.US_ASCII : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
