package dev.roundtrip.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a remote target needs. */
final class RemoteReader {
    private static final String E164 = "\\+[1-9]\\d{6,14}";
    private static final String MAILBOX = "[^\\s@*<>]+@[^\\s@*<>]+";
    private static final String CATCH_ALL = "\\*@[^\\s@*<>]+";
    private static final String TOKEN = "\\p{Graph}+";
    private static final String FIELD_NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final int UNNAMED = 0;

    private final Reader reader;
    private final String target;

    RemoteReader(Reader reader, TargetKind target) {
        this.reader = reader;
        this.target = target.name().toLowerCase(Locale.ROOT);
    }

    DeskSettings desk() {
        String because = "roundtrip.target=" + target;
        URI url = reader.url(Key.DESK_URL, because);
        Secret token = token(Key.DESK_TOKEN, because);
        // Said by hand, so that nobody runs tests on a desk by having its token.
        reader.required(Key.DESK_ACCOUNT_NAME, because);
        return new DeskSettings(
                url,
                token,
                tokenHeader(),
                secondToken(),
                Optional.empty(),
                agentLogin(),
                reader.optionalId(Key.DESK_ACCOUNT),
                callback(),
                reader.flag(Key.DESK_SIMULATED));
    }

    EmailSettings email() {
        String because = "The channel email of a %s target".formatted(target);
        EmailRoute route = reader.word(Key.EMAIL_ROUTE, EmailRoute.values(), EmailRoute.FORWARDING);
        return new EmailSettings(
                inbox(Key.EMAIL_INBOX, because),
                reader.optional(Key.EMAIL_DESK_ADDRESS, value -> value.matches(MAILBOX), "an address"),
                reader.required(
                        Key.EMAIL_CUSTOMER,
                        because,
                        value -> value.matches(MAILBOX) || value.matches(CATCH_ALL),
                        "an address"),
                smtp(route, because),
                new MailServer(
                        reader.required(Key.IMAP_HOST, because),
                        reader.port(Key.IMAP_PORT, 1),
                        reader.word(Key.IMAP_SECURITY, Security.values(), Security.TLS),
                        reader.required(Key.IMAP_USER, because),
                        new Secret(reader.required(Key.IMAP_PASSWORD, because)),
                        login(Key.IMAP_LOGIN)),
                reader.text(Key.IMAP_FOLDER),
                route,
                ingressPassword(route));
    }

    /** Not used, and so not asked for, where mail is posted to the desk's ingress. */
    private MailServer smtp(EmailRoute route, String because) {
        boolean used = route != EmailRoute.INGRESS;
        return new MailServer(
                used ? reader.required(Key.SMTP_HOST, because) : reader.text(Key.SMTP_HOST),
                reader.port(Key.SMTP_PORT, 1),
                reader.word(Key.SMTP_SECURITY, Security.values(), Security.STARTTLS),
                reader.text(Key.SMTP_USER),
                new Secret(used ? smtpPassword() : reader.text(Key.SMTP_PASSWORD)),
                login(Key.SMTP_LOGIN));
    }

    SmsSettings sms() {
        String because = "The channel sms of a %s target".formatted(target);
        reader.required(Key.SMS_CUSTOMER_NUMBERS, because);
        List<String> numbers = reader.list(Key.SMS_CUSTOMER_NUMBERS);
        checkCustomerNumbers(numbers);
        return new SmsSettings(
                inbox(Key.SMS_INBOX, because),
                deskNumber(numbers),
                numbers,
                reader.required(
                        Key.SMS_ACCOUNT_SID,
                        because,
                        value -> value.matches("AC[0-9a-f]{32}"),
                        "an account SID (AC and 32 hex digits)"),
                token(Key.SMS_AUTH_TOKEN, because),
                reader.url(Key.SMS_API, because),
                reader.word(Key.SMS_MODE, SmsMode.values(), SmsMode.TWILIO),
                new NumberUse(
                        Duration.ofMillis(Math.round(1000 * reader.decimal(Key.SMS_PACE, 0, 600))),
                        reader.optionalNumber(Key.SMS_SEGMENTS, 1, 100_000).orElse(Integer.MAX_VALUE),
                        reader.word(Key.SMS_WEBHOOK, WebhookCare.values(), WebhookCare.CHECK) == WebhookCare.SET));
    }

    WebchatSettings webchat() {
        return new WebchatSettings(
                inbox(Key.WEBCHAT_INBOX, "The channel webchat of a %s target".formatted(target)),
                reader.optionalUrl(Key.WEBCHAT_PAGE, "The shop's page"));
    }

    /** Its number, or {@link #UNNAMED} where the run may find or make one by the suite's name for it. */
    private int inbox(Key key, String because) {
        return reader.word(Key.PROVISION, ProvisionKind.values(), ProvisionKind.FIND) == ProvisionKind.MAKE
                ? reader.optionalId(key).orElse(UNNAMED)
                : reader.id(key, because);
    }

    private LoginKind login(Key key) {
        return reader.word(key, LoginKind.values(), LoginKind.PASSWORD);
    }

    private Optional<Secret> ingressPassword(EmailRoute route) {
        return route == EmailRoute.INGRESS
                ? Optional.of(new Secret(reader.required(Key.INGRESS_PASSWORD, "roundtrip.email.route=ingress")))
                : Optional.empty();
    }

    private Optional<URI> callback() {
        return reader.text(Key.CALLBACK_URL).isEmpty()
                ? Optional.empty()
                : Optional.of(reader.url(Key.CALLBACK_URL, "A bot"));
    }

    private Optional<Secret> secondToken() {
        String given = reader.optional(
                Key.DESK_SECOND_TOKEN,
                value -> value.matches(TOKEN),
                "a token, for it holds blanks or letters beyond ASCII");
        return Optional.of(given).filter(token -> !token.isEmpty()).map(Secret::new);
    }

    private Optional<AgentLogin> agentLogin() {
        return reader.given(Key.DESK_AGENT_EMAIL)
                ? Optional.of(new AgentLogin(
                        reader.text(Key.DESK_AGENT_EMAIL),
                        new Secret(reader.required(Key.DESK_AGENT_PASSWORD, Key.DESK_AGENT_EMAIL.property()))))
                : Optional.empty();
    }

    /** What HTTP allows as the name of a field; whether the desk reads it is the doctor's to see. */
    private String tokenHeader() {
        return reader.required(
                Key.DESK_TOKEN_HEADER, "A desk", value -> value.matches(FIELD_NAME), "the name of a header");
    }

    private Secret token(Key key, String because) {
        return new Secret(reader.required(
                key, because, value -> value.matches(TOKEN), "a token, for it holds blanks or letters beyond ASCII"));
    }

    private String smtpPassword() {
        return reader.text(Key.SMTP_USER).isEmpty()
                ? reader.text(Key.SMTP_PASSWORD)
                : reader.required(Key.SMTP_PASSWORD, Key.SMTP_USER.property());
    }

    private String deskNumber(List<String> customers) {
        String number = reader.optional(
                Key.SMS_DESK_NUMBER, value -> value.matches(E164), "a number in E.164, such as +15551230000");
        if (!number.isEmpty() && customers.contains(number)) {
            reader.fault(
                    Key.SMS_DESK_NUMBER,
                    "'%s' is also one of roundtrip.sms.customer.numbers.".formatted(number),
                    "The desk and its customers need numbers of their own.");
        }
        return number;
    }

    private void checkCustomerNumbers(List<String> numbers) {
        String remedy = "Give numbers like +15551230001, separated by commas.";
        numbers.stream()
                .filter(number -> !number.matches(E164))
                .forEach(number -> reader.fault(
                        Key.SMS_CUSTOMER_NUMBERS, "'%s' is no number in E.164.".formatted(number), remedy));
        if (numbers.isEmpty() && !reader.text(Key.SMS_CUSTOMER_NUMBERS).isEmpty()) {
            reader.fault(Key.SMS_CUSTOMER_NUMBERS, "No number is named.", remedy);
        }
        if (Set.copyOf(numbers).size() != numbers.size()) {
            reader.fault(Key.SMS_CUSTOMER_NUMBERS, "A number is named twice.", "Name each once.");
        }
    }

    private enum WebhookCare {
        CHECK,
        SET
    }
}
