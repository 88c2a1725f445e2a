package dev.roundtrip.channel.email;

import dev.roundtrip.channel.Draft;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes mails as a person's mail program does: in UTF-8, answers in their thread. */
final class Composer {
    private final String name;
    private final String address;
    private final Clock clock;
    private final Supplier<String> ids;

    Composer(String name, String address, Clock clock, Supplier<String> ids) {
        this.name = name;
        this.address = address;
        this.clock = clock;
        this.ids = ids;
    }

    /** The first mail of a thread. */
    OutgoingMail opening(String desk, Draft draft) {
        return compose(desk, draft.subject().orElse(""), draft, List.of());
    }

    /** An answer, to where the other wants answers, naming the thread so far. */
    OutgoingMail answer(Mail answered, Draft draft) {
        List<String> thread = new ArrayList<>(answered.references());
        answered.inReplyTo().filter(id -> !thread.contains(id)).ifPresent(thread::add);
        thread.add(answered.id());
        return compose(answered.replyTo(), draft.subject().orElseGet(() -> re(answered.subject())), draft, thread);
    }

    private OutgoingMail compose(String usual, String subject, Draft draft, List<String> thread) {
        String to = draft.envelope().recipient().orElse(usual);
        try {
            OutgoingMail mail =
                    new OutgoingMail(MailSession.none(), ids.get() + "@" + address.substring(address.indexOf('@') + 1));
            mail.setFrom(new InternetAddress(address, name, StandardCharsets.UTF_8.name()));
            mail.setRecipient(RecipientType.TO, new InternetAddress(to));
            if (draft.envelope().replyTo().isPresent()) {
                mail.setReplyTo(InternetAddress.parse(draft.envelope().replyTo().get()));
            }
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(clock.instant()));
            if (!thread.isEmpty()) {
                mail.setHeader("In-Reply-To", bracketed(thread.get(thread.size() - 1)));
                mail.setHeader(
                        "References", thread.stream().map(Composer::bracketed).collect(Collectors.joining("\r\n ")));
            }
            new MailBody(draft, mail.id()).fill(mail);
            mail.saveChanges();
            return mail;
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalArgumentException(
                    "No mail from %s to %s can be written: %s.".formatted(address, to, MailTrouble.line(impossible)),
                    impossible);
        }
    }

    private static String re(String subject) {
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : ("Re: " + subject).strip();
    }

    private static String bracketed(String id) {
        return "<" + id + ">";
    }
}
