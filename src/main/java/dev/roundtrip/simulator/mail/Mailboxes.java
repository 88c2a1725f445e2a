package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;

/** A mailbox is made when somebody logs in or when mail arrives for it: once, also when both happen at the same time. */
final class Mailboxes extends UserManager {
    Mailboxes(ImapHostManager host) {
        super(host);
    }

    synchronized GreenMailUser of(String login) throws UserException {
        GreenMailUser known = getUserByEmail(login);
        return known == null ? createUser(login, login, login) : known;
    }

    @Override
    public synchronized boolean test(String login, String password) {
        return super.test(login, password);
    }
}
