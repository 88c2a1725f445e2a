package dev.roundtrip.channel.email;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Security;
import dev.roundtrip.network.Reach;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A mail server of the test's own with the customers' mailbox {@code qa@mail.example} and the desk's. */
public final class PostOffice implements AutoCloseable {
    /** Of the customers' mailbox, in which {@code qa@mail.example} logs in. */
    public static final String PASSWORD = "the-right-one";

    static final MailTimes QUICK =
            new MailTimes(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(100), Duration.ofMillis(50));
    private final GreenMail mail;
    private final GreenMailUser customers;

    private PostOffice(ServerSetup... servers) {
        mail = new GreenMail(ServerSetup.dynamicPort(servers));
        mail.start();
        customers = mail.setUser("qa@mail.example", "qa@mail.example", PASSWORD);
        mail.setUser("desk@desk.example", "desk@desk.example", "theirs");
    }

    public static PostOffice open() {
        return new PostOffice(ServerSetup.SMTP, ServerSetup.IMAP);
    }

    static PostOffice openWithTls() {
        return new PostOffice(ServerSetup.SMTPS, ServerSetup.IMAPS);
    }

    MailAccess access() {
        return access(smtpPort(), imapPort());
    }

    MailAccess access(int smtpPort, int imapPort) {
        return access(server(smtpPort, Security.NONE, PASSWORD), server(imapPort, Security.NONE, PASSWORD));
    }

    /** With customers' addresses made by another pattern. */
    MailAccess accessOf(String customers) {
        MailAccess usual = access();
        return new MailAccess(
                usual.smtp(),
                usual.imap(),
                usual.folder(),
                new CustomerAddress(customers),
                usual.deskAddress(),
                usual.reach(),
                usual.times());
    }

    /** With other times than {@link #QUICK}. */
    MailAccess access(int imapPort, MailTimes times) {
        return access(server(smtpPort(), Security.NONE, PASSWORD), server(imapPort, Security.NONE, PASSWORD), times);
    }

    MailAccess access(MailServer smtp, MailServer imap) {
        return access(smtp, imap, QUICK);
    }

    /** Of a mailbox that should have such a folder. */
    MailAccess accessTo(String folder) {
        MailAccess usual = access();
        return new MailAccess(
                usual.smtp(),
                usual.imap(),
                folder,
                usual.customerAddress(),
                usual.deskAddress(),
                usual.reach(),
                usual.times());
    }

    private static MailAccess access(MailServer smtp, MailServer imap, MailTimes times) {
        return new MailAccess(
                smtp, imap, "INBOX", new CustomerAddress("qa@mail.example"), "desk@desk.example", Reach.plain(), times);
    }

    static MailServer server(int port, Security security, String password) {
        return new MailServer("127.0.0.1", port, security, "qa@mail.example", new Secret(password));
    }

    public int smtpPort() {
        return mail.getSmtp().getPort();
    }

    public int imapPort() {
        return mail.getImap().getPort();
    }

    int smtpsPort() {
        return mail.getSmtps().getPort();
    }

    int imapsPort() {
        return mail.getImaps().getPort();
    }

    /** Puts a mail into the customers' mailbox, as it stands. */
    void arrives(String source) throws MessagingException {
        customers.deliver(message(source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts a mail into a folder of the customers' mailbox, which is made when it is not there. */
    public void arrivesIn(String folder, String source)
            throws FolderException, AuthorizationException, MessagingException {
        ImapHostManager manager = mail.getManagers().getImapHostManager();
        MailFolder there = manager.getFolder(customers, folder);
        MailFolder into = there == null ? manager.createMailbox(customers, folder) : there;
        into.appendMessage(
                message(source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)), new Flags(), new Date());
    }

    /** What is done with each mail that is handed over from now on; by itself each address has a mailbox of its own. */
    public void carriedBy(Carrier carrier) {
        GreenMailUser nobody = mail.setUser("nobody@elsewhere.example", "nobody");
        mail.getUserManager().setMessageDeliveryHandler((moving, recipient) -> {
            try {
                ByteArrayOutputStream source = new ByteArrayOutputStream();
                moving.getMessage().writeTo(source);
                carrier.carry(source.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"), recipient.getEmail());
            } catch (IOException | FolderException | AuthorizationException broken) {
                throw new MessagingException("not carried", broken);
            }
            return nobody;
        });
    }

    /** Puts a mail where it belongs, or does not. */
    public interface Carrier {
        void carry(String source, String recipient) throws FolderException, AuthorizationException, MessagingException;
    }

    /** How many mails lie in a folder of the customers' mailbox, 0 when there is none. */
    int count(String folder) throws FolderException {
        MailFolder there = mail.getManagers().getImapHostManager().getFolder(customers, folder);
        return there == null ? 0 : there.getMessageCount();
    }

    /** What lies in the desk's mailbox. */
    List<MimeMessage> atDesk() {
        return Arrays.asList(mail.getReceivedMessagesForDomain("desk.example"));
    }

    /** The mails in the customers' mailbox, with their flags. */
    List<StoredMessage> inMailbox() throws FolderException {
        ImapHostManager manager = mail.getManagers().getImapHostManager();
        MailFolder inbox = manager.getInbox(customers);
        return inbox.getMessages();
    }

    /** As when another mail program removes the mails of these places, from 0 on. */
    void loses(List<Integer> places) {
        try {
            List<StoredMessage> mails = inMailbox();
            for (int place : places) {
                mails.get(place).setFlag(Flags.Flag.DELETED, true);
            }
            mail.getManagers().getImapHostManager().getInbox(customers).expunge();
        } catch (FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static MimeMessage message(byte[] source) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
    }

    @Override
    public void close() {
        mail.stop();
    }
}
