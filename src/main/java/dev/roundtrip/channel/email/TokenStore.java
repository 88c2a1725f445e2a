package dev.roundtrip.channel.email;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * A mailbox that is entered with an access token. Where a server does not offer that, the library would try the token as a
 * password, and nobody could tell a wrong token from a server without tokens.
 */
final class TokenStore extends IMAPStore {
    TokenStore(Session session) {
        super(session, new URLName("imap", null, -1, null, null, null));
    }

    @Override
    protected void preLogin(IMAPProtocol protocol) throws ProtocolException {
        if (!protocol.hasCapability("AUTH=XOAUTH2")) {
            throw new ProtocolException("it does not offer XOAUTH2");
        }
    }
}
