package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** A mailbox is made when somebody logs in or when mail arrives for it: once, also when both happen at the same time. */
final class Mailboxes extends UserManager {
    static final String INBOX = "INBOX";
    static final String JUNK = "Junk";

    Mailboxes(ImapHostManager host) {
        super(host);
    }

    synchronized GreenMailUser of(String login) throws UserException {
        GreenMailUser known = getUserByEmail(login);
        return known == null ? createUser(login, login, unknownPassword()) : known;
    }

    /** Where passwords are asked for, nobody gets into a mailbox that was only made for its mail. */
    private static String unknownPassword() {
        return new BigInteger(160, new SecureRandom()).toString(36);
    }

    /** Puts a mail into a folder, which is made when it is not there. */
    void put(GreenMailUser owner, String name, byte[] mail, Instant at) {
        try {
            Session session = Session.getInstance(new Properties());
            MimeMessage stored = new MimeMessage(session, new ByteArrayInputStream(mail));
            folder(owner, name).appendMessage(stored, new Flags(), Date.from(at));
        } catch (AuthorizationException | FolderException | MessagingException notStored) {
            throw new IllegalStateException(
                    "A mail could not be put into %s of %s".formatted(name, owner.getLogin()), notStored);
        }
    }

    private synchronized MailFolder folder(GreenMailUser owner, String name)
            throws AuthorizationException, FolderException {
        MailFolder known = getImapHostManager().getFolder(owner, name);
        return known == null ? getImapHostManager().createMailbox(owner, name) : known;
    }

    @Override
    public synchronized boolean test(String login, String password) {
        return super.test(login, password);
    }
}
