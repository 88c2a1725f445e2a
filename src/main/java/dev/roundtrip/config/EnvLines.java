package dev.roundtrip.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Settings of a remote target as the lines of a {@code .env} file. Holds secrets in the clear: for that file only. */
public final class EnvLines {
    private final List<String> lines = new ArrayList<>();

    private EnvLines() {}

    /** The lines that make a run use this target as a remote one. */
    public static List<String> of(Settings settings) {
        EnvLines env = new EnvLines();
        env.add(Key.TARGET, "remote");
        env.add(
                Key.CHANNELS,
                settings.channels().stream()
                        .map(channel -> channel.key())
                        .sorted()
                        .collect(Collectors.joining(",")));
        settings.desk().ifPresent(env::desk);
        env.add(Key.DESK_ACCOUNT_NAME, settings.safety().accountName());
        settings.email().ifPresent(env::email);
        settings.sms().ifPresent(env::sms);
        settings.webchat().ifPresent(chat -> env.add(Key.WEBCHAT_INBOX, chat.inbox()));
        return List.copyOf(env.lines);
    }

    private void desk(DeskSettings desk) {
        add(Key.DESK_URL, desk.url());
        add(Key.DESK_TOKEN, desk.token().reveal());
        desk.second().ifPresent(token -> add(Key.DESK_SECOND_TOKEN, token.reveal()));
        desk.account().ifPresent(account -> add(Key.DESK_ACCOUNT, account));
        desk.callback().ifPresent(address -> add(Key.CALLBACK_URL, address));
        add(Key.DESK_SIMULATED, desk.simulated());
    }

    private void email(EmailSettings email) {
        add(Key.EMAIL_INBOX, email.inbox());
        add(Key.EMAIL_DESK_ADDRESS, email.deskAddress());
        add(Key.EMAIL_CUSTOMER, email.customer());
        add(Key.SMTP_HOST, email.smtp().host());
        add(Key.SMTP_PORT, email.smtp().port());
        add(Key.SMTP_SECURITY, email.smtp().security().name().toLowerCase());
        add(Key.SMTP_USER, email.smtp().user());
        add(Key.SMTP_PASSWORD, email.smtp().password().reveal());
        add(Key.IMAP_HOST, email.imap().host());
        add(Key.IMAP_PORT, email.imap().port());
        add(Key.IMAP_SECURITY, email.imap().security().name().toLowerCase());
        add(Key.IMAP_USER, email.imap().user());
        add(Key.IMAP_PASSWORD, email.imap().password().reveal());
        add(Key.IMAP_FOLDER, email.folder());
        add(Key.EMAIL_ROUTE, email.route().name().toLowerCase());
        email.ingressPassword().ifPresent(password -> add(Key.INGRESS_PASSWORD, password.reveal()));
        add(Key.SMTP_LOGIN, email.smtp().login().name().toLowerCase());
        add(Key.IMAP_LOGIN, email.imap().login().name().toLowerCase());
    }

    private void sms(SmsSettings sms) {
        add(Key.SMS_INBOX, sms.inbox());
        add(Key.SMS_DESK_NUMBER, sms.deskNumber());
        add(Key.SMS_CUSTOMER_NUMBERS, String.join(",", sms.customerNumbers()));
        add(Key.SMS_ACCOUNT_SID, sms.accountSid());
        add(Key.SMS_AUTH_TOKEN, sms.authToken().reveal());
        add(Key.SMS_API, sms.api());
        add(Key.SMS_MODE, sms.mode().name().toLowerCase());
        add(Key.SMS_PACE, sms.use().pace().toMillis() / 1000.0);
    }

    private void add(Key key, Object value) {
        lines.add(key.variable() + "=" + value);
    }
}
