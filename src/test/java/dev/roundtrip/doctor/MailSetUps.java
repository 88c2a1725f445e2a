package dev.roundtrip.doctor;

import static dev.roundtrip.doctor.SetUp.broken;

import dev.roundtrip.channel.email.PostOffice;
import dev.roundtrip.channel.email.Relay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What a mail server may have against us. */
final class MailSetUps {
    private static final UnaryOperator<String> SAME = line -> line;
    private static final String GIVEN_UP = """
            From: mailer-daemon@mail.example
            To: qa@mail.example
            Subject: Undelivered
            Content-Type: multipart/report; report-type=delivery-status; boundary="B"

            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.4.4
            Diagnostic-Code: smtp; no route to host
            --B
            Content-Type: message/rfc822

            %s
            --B--
            """;

    private MailSetUps() {}

    static List<SetUp> all() {
        return List.of(
                broken(
                        "a wrong password of the mailbox",
                        Ailment.IMAP_LOGIN,
                        MailSteps.MAILBOX,
                        (target, after) -> office(after).with("imap.password", "not-the-word"),
                        "refused the log-in of qa@mail.example",
                        "Check user and password"),
                broken(
                        "a wrong password for sending",
                        Ailment.SMTP_LOGIN,
                        MailSteps.SENDING,
                        (target, after) -> office(after).with("smtp.password", "not-the-word"),
                        "refused the log-in of qa@mail.example",
                        "Check user and password"),
                broken(
                        "a server that relays nothing to the desk",
                        Ailment.RELAY_REFUSED,
                        MailSteps.SENDING,
                        (target, after) -> office(after).refusing("RCPT TO:<support@", "554 5.7.1 Relay access denied"),
                        "554 5.7.1 Relay access denied",
                        "Let it relay for user qa@mail.example"),
                broken(
                        "a mailbox that is full",
                        Ailment.MAILBOX_FULL,
                        MailSteps.MAILBOX,
                        (target, after) -> office(after).full(),
                        "1000 of 1000 KiB are used",
                        "Delete mails there"),
                broken(
                        "a folder that is not there",
                        Ailment.FOLDER_MISSING,
                        MailSteps.MAILBOX,
                        (target, after) -> office(after).with("imap.folder", "Kunden"),
                        "Kunden",
                        "Check the name of the folder"),
                broken(
                        "a port on which no mail server listens",
                        Ailment.MAIL_UNREACHABLE,
                        MailSteps.SENDING,
                        (target, after) -> office(after).with("smtp.port", "" + WaySetUps.deadPort()),
                        "can't be reached",
                        "Check host, port and security"),
                broken(
                        "a mail server that speaks plainly where TLS is wanted",
                        Ailment.MAIL_TLS,
                        MailSteps.SENDING,
                        (target, after) -> office(after).with("smtp.security", "tls"),
                        "without TLS",
                        "security=none"),
                broken(
                        "a port on which no mailbox is",
                        Ailment.MAIL_UNREACHABLE,
                        MailSteps.MAILBOX,
                        (target, after) -> office(after).with("imap.port", "" + WaySetUps.deadPort()),
                        "can't be reached",
                        "Check host, port and security"),
                broken(
                        "a desk that answers and is silent where mail is posted",
                        Ailment.SLOW_DESK,
                        MailSteps.SENDING,
                        (target, after) -> ingress(target.behind(after, Rules.hangingUp("/rails/action_mailbox/.*"))),
                        "The desk's relay ingress",
                        "can't be reached",
                        "Check roundtrip.desk.url"),
                broken(
                                "a server that takes our mail and gives it up",
                                Ailment.LOOP_BROKEN,
                                MailSteps.LOOP,
                                (target, after) -> office(after).givingUp(),
                                "sent the mail from",
                                "no route to host",
                                "Do as its reason says")
                        .examined(doctor -> doctor),
                loop(
                        "a relay that writes another From",
                        Ailment.SENDER_REWRITTEN,
                        "INBOX",
                        "From: [^\\n]*",
                        "From: Postmaster <post@mail.example>",
                        "it arrived from post@mail.example"),
                loop(
                        "a relay that writes another Message-ID",
                        Ailment.MESSAGE_ID_REWRITTEN,
                        "INBOX",
                        "Message-ID: [^\\n]*",
                        "Message-ID: <new@relay.example>",
                        "it arrived as new@relay.example"),
                loop(
                        "a server that cuts the plus-address off",
                        Ailment.ADDRESS_REWRITTEN,
                        "INBOX",
                        "To: [^\\n]*",
                        "To: qa@mail.example",
                        "it arrived with qa@mail.example"),
                loop(
                        "a filter that takes our mail for spam",
                        Ailment.IN_SPAM,
                        "Junk",
                        "Subject: ",
                        "Subject: ",
                        "it lies in the folder Junk"));
    }

    private static SetUp loop(String name, Ailment ailment, String folder, String line, String by, String told) {
        return broken(
                        name,
                        ailment,
                        MailSteps.LOOP,
                        (target, after) -> office(after).carrying(folder, line, by),
                        "did not arrive as it was sent",
                        told)
                .examined(doctor -> doctor);
    }

    /** The suite posts the mail to the desk. */
    private static Map<String, String> ingress(Map<String, String> front) {
        Map<String, String> settings = new HashMap<>(front);
        settings.put("roundtrip.email.route", "ingress");
        settings.put("roundtrip.email.ingress.password", "ingress-passphrase");
        return settings;
    }

    private static Office office(Repairs after) {
        PostOffice office = after.closing(PostOffice.open());
        return new Office(office, after);
    }

    /** A mail server of the row's own, and the settings for it. */
    private record Office(PostOffice office, Repairs after) {

        Map<String, String> with(String setting, String value) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "roundtrip.email.customer",
                    "qa@mail.example",
                    "roundtrip.email.smtp.port",
                    "" + office.smtpPort(),
                    "roundtrip.email.smtp.user",
                    "qa@mail.example",
                    "roundtrip.email.smtp.password",
                    PostOffice.PASSWORD,
                    "roundtrip.email.imap.port",
                    "" + office.imapPort(),
                    "roundtrip.email.imap.user",
                    "qa@mail.example",
                    "roundtrip.email.imap.password",
                    PostOffice.PASSWORD));
            settings.put("roundtrip.email." + setting, value);
            return settings;
        }

        Map<String, String> refusing(String to, String no) throws Exception {
            AtomicReference<String> last = new AtomicReference<>("");
            UnaryOperator<String> said = line -> {
                last.set(line);
                return line;
            };
            Relay relay = after.closing(Relay.changing(
                    office.smtpPort(), said, answer -> last.get().startsWith(to) ? no + "\r\n" : answer));
            return with("smtp.port", "" + relay.port());
        }

        Map<String, String> full() throws Exception {
            Relay relay = after.closing(Relay.changing(
                    office.imapPort(),
                    SAME,
                    answer -> answer.startsWith("* QUOTA ")
                            ? ""
                            : answer.contains("OK GETQUOTAROOT")
                                    ? "* QUOTA \"all\" (STORAGE 1000 1000)\r\n" + answer
                                    : answer));
            return with("imap.port", "" + relay.port());
        }

        Map<String, String> givingUp() {
            office.carriedBy((source, recipient) -> office.arrivesIn("INBOX", GIVEN_UP.formatted(recipient, source)));
            return with("imap.folder", "INBOX");
        }

        Map<String, String> carrying(String folder, String line, String by) {
            office.carriedBy((source, recipient) -> office.arrivesIn(folder, source.replaceFirst("(?m)^" + line, by)));
            return with("imap.folder", "INBOX");
        }
    }
}
