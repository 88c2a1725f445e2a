package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** An SMTP server and how the desk signs in there; without a login it does not. */
record MailServer(
        String host,
        int port,
        String login,
        String password,
        String mechanism,
        boolean ssl,
        boolean startTls,
        boolean anyCertificate) {
    private static final String OPEN_LIMIT = "15000";
    private static final String READ_LIMIT = "30000";

    static MailServer open(String host, int port) {
        return new MailServer(host, port, "", "", "", false, false, true);
    }

    static MailServer of(Channel channel) {
        return new MailServer(
                channel.text("smtp_address"),
                channel.number("smtp_port"),
                Objects.toString(channel.text("smtp_login"), ""),
                Objects.toString(channel.text("smtp_password"), ""),
                Objects.toString(channel.text("smtp_authentication"), "login"),
                channel.flag("smtp_enable_ssl_tls"),
                channel.flag("smtp_enable_starttls_auto"),
                "none".equals(Objects.toString(channel.text("smtp_openssl_verify_mode"), "none")));
    }

    boolean signsIn() {
        return !login.isBlank();
    }

    Properties settings(String sender) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.from", sender);
        settings.setProperty("mail.smtp.localhost", "localhost");
        settings.setProperty("mail.smtp.connectiontimeout", OPEN_LIMIT);
        settings.setProperty("mail.smtp.timeout", READ_LIMIT);
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(ssl));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        if (anyCertificate) {
            settings.setProperty("mail.smtp.ssl.trust", "*");
            settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        }
        settings.setProperty("mail.smtp.auth", String.valueOf(signsIn()));
        if (signsIn()) {
            settings.setProperty(
                    "mail.smtp.auth.mechanisms", mechanism.replace('_', '-').toUpperCase(Locale.ROOT));
        }
        return settings;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
