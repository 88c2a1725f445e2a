package dev.roundtrip.simulator.chatwoot.imap;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The mailbox of a channel and how the desk signs in there. */
record ImapAccount(String host, int port, String login, String password, boolean ssl, String authentication) {
    private static final String LIMIT = "15000";
    /** What each way of signing in leaves switched off. The word login means the plain command of that name. */
    private static final Map<String, String> MECHANISMS = Map.of("plain", "PLAIN", "login", "", "cram-md5", "CRAM-MD5");

    static ImapAccount of(Channel channel) {
        return new ImapAccount(
                Objects.toString(channel.text("imap_address"), ""),
                channel.number("imap_port"),
                Objects.toString(channel.text("imap_login"), ""),
                Objects.toString(channel.text("imap_password"), ""),
                channel.flag("imap_enable_ssl"),
                Objects.toString(channel.text("imap_authentication"), "plain"));
    }

    boolean isMechanismKnown() {
        return MECHANISMS.containsKey(authentication);
    }

    /** @throws MessagingException when the server cannot be reached or refuses the login */
    Store open() throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.imap.ssl.enable", String.valueOf(ssl));
        settings.setProperty("mail.imap.connectiontimeout", LIMIT);
        settings.setProperty("mail.imap.timeout", LIMIT);
        settings.setProperty("mail.imap.peek", "true");
        if (authentication.equals("login")) {
            settings.setProperty("mail.imap.auth.plain.disable", "true");
            settings.setProperty("mail.imap.auth.login.disable", "true");
        } else {
            settings.setProperty("mail.imap.auth.mechanisms", MECHANISMS.getOrDefault(authentication, "PLAIN"));
        }
        Store store = Session.getInstance(settings).getStore("imap");
        store.connect(host, port, login, password);
        return store;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
