package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/** GreenMail with mailboxes of ours, which it asks for while it is being constructed. */
final class PostOffice extends GreenMail {
    PostOffice(ServerSetup... servers) {
        super(servers);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] servers, Managers theirs) {
        managers = new Ours();
        return super.createServices(servers, managers);
    }

    Mailboxes mailboxes() {
        return ((Ours) managers).mailboxes;
    }

    private static final class Ours extends Managers {
        private final Mailboxes mailboxes = new Mailboxes(getImapHostManager());
        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), mailboxes);

        @Override
        public Mailboxes getUserManager() {
            return mailboxes;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
