package dev.roundtrip.simulator;

import dev.roundtrip.simulator.mail.MailSimulator;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.HeaderTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A customer's mail program. */
record Post(MailSimulator server, String address) {
    record Mail(String subject, String to, String id, String threads, String body, Instant sent, Instant stored) {}

    void write(String to, String subject, String text) {
        try {
            Session session = Session.getInstance(new Properties());
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(address);
            mail.setRecipients(Message.RecipientType.TO, to);
            mail.setSubject(subject);
            mail.setText(text, "UTF-8");
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(MailSimulator.HOST, server.smtpPort(), null, null);
                mail.saveChanges();
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException refused) {
            throw new IllegalStateException("The mail to " + to + " was not taken", refused);
        }
    }

    /** What lies in a folder of the customers' mailbox for this address; nothing while there is no such folder. */
    List<Mail> in(String name) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(MailSimulator.HOST, server.imapPort(), Surroundings.CATCH_ALL, "any");
            Folder folder = store.getFolder(name);
            List<Mail> mails = new ArrayList<>();
            if (folder.exists()) {
                folder.open(Folder.READ_ONLY);
                for (Message mail : folder.search(new HeaderTerm("Delivered-To", address))) {
                    mails.add(read(mail));
                }
            }
            return mails;
        } catch (MessagingException | IOException unreadable) {
            throw new UncheckedIOException(new IOException("The folder " + name + " can't be read", unreadable));
        }
    }

    /** The whole mail is fetched at once; each header by itself would be asked for by itself. */
    private static Mail read(Message stored) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage((MimeMessage) stored);
        return new Mail(
                mail.getSubject(),
                mail.getHeader("To")[0],
                mail.getHeader("Message-ID")[0],
                String.join(
                        " ",
                        Stream.of(mail.getHeader("In-Reply-To"), mail.getHeader("References"))
                                .map(values -> values == null ? "" : String.join(" ", values))
                                .toList()),
                mail.getContent().toString(),
                mail.getSentDate().toInstant(),
                stored.getReceivedDate().toInstant());
    }
}
