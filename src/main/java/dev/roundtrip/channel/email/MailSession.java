package dev.roundtrip.channel.email;

import dev.roundtrip.config.LoginKind;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;

/** The settings with which Jakarta Mail talks to one server. */
final class MailSession {
    private MailSession() {}

    /** For {@code smtp}. */
    static Session smtp(MailAccess access) {
        Properties settings = common("mail.smtp.", access.smtp(), access);
        settings.setProperty("mail.smtp.auth", Boolean.toString(wantsLogin(access.smtp())));
        settings.setProperty("mail.smtp.writetimeout", millis(access.times().answer()));
        settings.setProperty("mail.smtp.sendpartial", "false");
        // A literal: the name of this machine is nobody's business, and finding it may take a slow look-up.
        settings.setProperty("mail.smtp.localhost", "[127.0.0.1]");
        return Session.getInstance(settings);
    }

    /** The customers' mailbox, to be connected to by {@link #enter}. */
    static Store mailbox(MailAccess access) throws NoSuchProviderException {
        Session session = Session.getInstance(common("mail.imap.", access.imap(), access));
        return access.imap().login() == LoginKind.XOAUTH2 ? new TokenStore(session) : session.getStore("imap");
    }

    /** Connects to it and logs in. */
    static void enter(Store mailbox, MailServer server) throws MessagingException {
        mailbox.connect(
                server.host(), server.port(), server.user(), server.password().reveal());
    }

    /** For mails that were read already. */
    static Session none() {
        Properties settings = new Properties();
        settings.setProperty("mail.mime.address.strict", "false");
        return Session.getInstance(settings);
    }

    /** Whether there is somebody to log in as. */
    static boolean wantsLogin(MailServer server) {
        return !server.user().isBlank();
    }

    private static Properties common(String prefix, MailServer server, MailAccess access) {
        Properties settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", millis(access.times().connect()));
        settings.setProperty(prefix + "timeout", millis(access.times().answer()));
        settings.setProperty(prefix + "ssl.enable", Boolean.toString(server.security() == Security.TLS));
        settings.setProperty(prefix + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        settings.setProperty(prefix + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "socketFactory.fallback", "false");
        access.reach()
                .trust()
                .ifPresent(trust -> settings.put(
                        prefix + "ssl.socketFactory", trust.context().getSocketFactory()));
        access.reach().route().proxyFor(server.host()).ifPresent(proxy -> {
            settings.setProperty(prefix + "proxy.host", proxy.getHostString());
            settings.setProperty(prefix + "proxy.port", Integer.toString(proxy.getPort()));
        });
        if (server.login() == LoginKind.XOAUTH2) {
            settings.setProperty(prefix + "auth.mechanisms", server.login().name());
        }
        return settings;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
