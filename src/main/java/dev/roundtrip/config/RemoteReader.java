package dev.roundtrip.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a remote target needs. */
final class RemoteReader {
    private static final String E164 = "\\+[1-9]\\d{6,14}";
    private static final String MAILBOX = "[^\\s@*<>]+@[^\\s@*<>]+";
    private static final String CATCH_ALL = "\\*@[^\\s@*<>]+";
    private static final String TOKEN = "\\p{Graph}+";

    private final Reader reader;

    RemoteReader(Reader reader) {
        this.reader = reader;
    }

    DeskSettings desk() {
        String because = "roundtrip.target=remote";
        return new DeskSettings(
                reader.url(Key.DESK_URL, because),
                token(Key.DESK_TOKEN, because),
                secondToken(),
                Optional.empty(),
                reader.optionalId(Key.DESK_ACCOUNT),
                callback(),
                reader.flag(Key.DESK_SIMULATED));
    }

    EmailSettings email() {
        String because = "The channel email of a remote target";
        return new EmailSettings(
                reader.id(Key.EMAIL_INBOX, because),
                reader.optional(Key.EMAIL_DESK_ADDRESS, value -> value.matches(MAILBOX), "an address"),
                reader.required(
                        Key.EMAIL_CUSTOMER,
                        because,
                        value -> value.matches(MAILBOX) || value.matches(CATCH_ALL),
                        "an address"),
                new MailServer(
                        reader.required(Key.SMTP_HOST, because),
                        reader.port(Key.SMTP_PORT, 1),
                        reader.word(Key.SMTP_SECURITY, Security.values(), Security.STARTTLS),
                        reader.text(Key.SMTP_USER),
                        new Secret(smtpPassword())),
                new MailServer(
                        reader.required(Key.IMAP_HOST, because),
                        reader.port(Key.IMAP_PORT, 1),
                        reader.word(Key.IMAP_SECURITY, Security.values(), Security.TLS),
                        reader.required(Key.IMAP_USER, because),
                        new Secret(reader.required(Key.IMAP_PASSWORD, because))),
                reader.text(Key.IMAP_FOLDER));
    }

    SmsSettings sms() {
        String because = "The channel sms of a remote target";
        reader.required(Key.SMS_CUSTOMER_NUMBERS, because);
        List<String> numbers = reader.list(Key.SMS_CUSTOMER_NUMBERS);
        checkCustomerNumbers(numbers);
        return new SmsSettings(
                reader.id(Key.SMS_INBOX, because),
                deskNumber(numbers),
                numbers,
                reader.required(
                        Key.SMS_ACCOUNT_SID,
                        because,
                        value -> value.matches("AC[0-9a-f]{32}"),
                        "an account SID (AC and 32 hex digits)"),
                token(Key.SMS_AUTH_TOKEN, because),
                reader.url(Key.SMS_API, because));
    }

    WebchatSettings webchat() {
        return new WebchatSettings(reader.id(Key.WEBCHAT_INBOX, "The channel webchat of a remote target"));
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
}
