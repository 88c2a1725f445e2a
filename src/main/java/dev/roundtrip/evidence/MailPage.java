package dev.roundtrip.evidence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A mail as its reader sees it: the head, the words with their look, the files. Loads nothing. */
final class MailPage {
    private final Ink ink;

    MailPage(Ink ink) {
        this.ink = ink;
    }

    /**
     * The page.
     *
     * @throws MessagingException when the source is no mail
     */
    String of(byte[] source) throws MessagingException, IOException {
        MailContent mail = new MailContent(source);
        Set<String> shown = new HashSet<>();
        StringBuilder words = new StringBuilder();
        for (MailContent.Words part : mail.words()) {
            if (part.content().isBlank()) {
                continue;
            }
            words.append(
                    part.html() ? html(part.content(), mail, shown) : "<pre>" + ink.of(part.content()) + "</pre>\n");
        }
        String subject = mail.head("Subject").orElse("(no subject)");
        return new Sheet(ink.redacted(subject), Sheet.style("mail.css"), """
                        <header><h1 dir="auto">%s</h1>
                        <dl>%s%s%s%s%s</dl></header>
                        <article>%s</article>
                        %s""".formatted(
                                ink.of(subject),
                                line(mail, "From"),
                                line(mail, "To"),
                                line(mail, "Cc"),
                                line(mail, "Reply-To"),
                                line(mail, "Date"),
                                words.isEmpty() ? "<p class=\"none\">(no words)</p>" : words,
                                new FileTag(ink).of(mail.filesBeside(shown))))
                .html();
    }

    private String html(String content, MailContent mail, Set<String> shown) {
        HarmlessHtml harmless = new HarmlessHtml(ink, mail.pictures());
        String html = harmless.of(content);
        shown.addAll(harmless.shown());
        return "<div>" + html + "</div>\n";
    }

    private String line(MailContent mail, String name) throws MessagingException {
        Optional<String> line = mail.head(name);
        return line.map(value -> "<dt>%s</dt><dd dir=\"auto\">%s</dd>\n".formatted(name, ink.of(value)))
                .orElse("");
    }
}
