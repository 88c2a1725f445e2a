package dev.roundtrip.simulator.mail;

import dev.roundtrip.simulator.faults.Faults;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How a {@link MailSimulator} is started.
 *
 * @param host the address it listens at
 * @param smtpPort the port of SMTP, 0 for any free one
 * @param imapPort the port of IMAP, 0 for any free one
 * @param clock gives the date of the {@code Received} line
 * @param customerDomains everything sent to these domains is kept in the mailbox {@code catchAll}
 * @param catchAll the login of that mailbox
 * @param passwords the password of each user, by login; nobody else is let in. When none is given, any address logs in with any
 *     password
 * @param deskDomains everything sent to these domains is the desk's
 * @param firstRetry how long the first retry waits when the desk cannot take a mail; each further one waits twice as long
 * @param longestRetry what no retry waits longer than
 * @param faults what is broken at the moment
 */
public record MailOptions(
        String host,
        int smtpPort,
        int imapPort,
        Clock clock,
        Set<String> customerDomains,
        String catchAll,
        Map<String, String> passwords,
        Set<String> deskDomains,
        Duration firstRetry,
        Duration longestRetry,
        Faults faults) {
    public MailOptions {
        passwords = Map.copyOf(passwords);
        UnaryOperator<String> folded = domain -> domain.toLowerCase(Locale.ROOT);
        customerDomains = customerDomains.stream().map(folded).collect(Collectors.toUnmodifiableSet());
        deskDomains = deskDomains.stream().map(folded).collect(Collectors.toUnmodifiableSet());
    }

    public MailOptions withPorts(int smtp, int imap) {
        return new MailOptions(
                host,
                smtp,
                imap,
                clock,
                customerDomains,
                catchAll,
                passwords,
                deskDomains,
                firstRetry,
                longestRetry,
                faults);
    }

    public MailOptions withPasswords(Map<String, String> byLogin) {
        return new MailOptions(
                host,
                smtpPort,
                imapPort,
                clock,
                customerDomains,
                catchAll,
                byLogin,
                deskDomains,
                firstRetry,
                longestRetry,
                faults);
    }
}
