package dev.roundtrip.cli;

import dev.roundtrip.simulator.Surroundings;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.mail.Ingress;
import dev.roundtrip.simulator.mail.MailOptions;
import dev.roundtrip.simulator.mail.MailSimulator;
import dev.roundtrip.simulator.ports.Port;
import dev.roundtrip.targets.SetPort;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The mail server alone; what is addressed to the desk it posts to the desk's relay ingress. */
final class MailPart {
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String RELAY = "/rails/action_mailbox/relay/inbound_emails";

    @Option(
            names = "--ingress",
            paramLabel = "URL",
            description = "The desk whose relay ingress gets what is addressed to it.")
    private String ingress;

    @Option(
            names = "--desk-address",
            paramLabel = "A",
            description = "Mail to this address, with or without a plus-tag, is the desk's; may be repeated.")
    private List<String> deskAddresses = List.of();

    @Option(
            names = "--desk-domain",
            paramLabel = "D",
            description = "Mail to this domain is the desk's, such as its inbound domain; may be repeated.")
    private List<String> deskDomains = List.of();

    @Option(
            names = "--customer-domain",
            paramLabel = "D",
            description = "Mail to this domain is kept in the one mailbox everyone@D (default: ${DEFAULT-VALUE}).",
            defaultValue = Surroundings.CUSTOMER_DOMAIN)
    private String customerDomain;

    @Option(
            names = "--mailbox",
            paramLabel = "USER=P",
            description =
                    "A user who may log in, and the password; may be repeated. Without any, any address logs in with any password.")
    private List<String> mailboxes = List.of();

    Served start(
            String host, int smtpPort, int imapPort, Faults faults, IngressPassword password, Clock clock, Slip slip) {
        Optional<Ingress> desk = desk(password, slip);
        Map<String, String> passwords = passwords(slip);
        new SetPort(new Port("the simulated mail server", host, smtpPort), "--smtp-port").mustBeFree();
        new SetPort(new Port("the simulated mail server", host, imapPort), "--imap-port").mustBeFree();
        String catchAll = "everyone@" + customerDomain;
        MailSimulator mail = MailSimulator.start(new MailOptions(
                host,
                smtpPort,
                imapPort,
                clock,
                Set.of(customerDomain),
                catchAll,
                passwords,
                Set.copyOf(deskDomains),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                faults));
        deskAddresses.forEach(mail::addDeskAddress);
        desk.ifPresent(mail::connect);
        Map<String, String> target = new LinkedHashMap<>();
        String near = host.equals(EVERYWHERE) ? MailSimulator.HOST : host;
        target.put("smtp", near + ":" + mail.smtpPort());
        target.put("imap", near + ":" + mail.imapPort());
        return new Served(target, List.of(), told(target, catchAll, desk), List.of(), mail);
    }

    private List<String> told(Map<String, String> target, String catchAll, Optional<Ingress> desk) {
        List<String> told = new ArrayList<>();
        told.add("Simulated mail server at %s (SMTP) and %s (IMAP); end it with Ctrl-C or SIGTERM."
                .formatted(target.get("smtp"), target.get("imap")));
        told.add("%s; mail to %s is all in the mailbox of %s."
                .formatted(
                        mailboxes.isEmpty()
                                ? "Any address logs in with any password"
                                : "Nobody logs in but whom --mailbox names",
                        customerDomain,
                        catchAll));
        List<String> owned = new ArrayList<>(deskAddresses);
        owned.addAll(deskDomains);
        desk.ifPresent(at -> told.add("Mail to %s is posted to %s.".formatted(String.join(", ", owned), at)));
        return told;
    }

    /** The sentences leave the value out: it is a password. */
    private Map<String, String> passwords(Slip slip) {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String pair : mailboxes) {
            slip.unless(pair.matches("[^=\\s]+=.+"), "--mailbox must be a user, '=' and the password.");
            String[] sides = pair.split("=", 2);
            slip.unless(passwords.put(sides[0], sides[1]) == null, "--mailbox names %s twice.".formatted(sides[0]));
        }
        return passwords;
    }

    private Optional<Ingress> desk(IngressPassword password, Slip slip) {
        boolean owns = !deskAddresses.isEmpty() || !deskDomains.isEmpty();
        for (String address : deskAddresses) {
            slip.unless(
                    address.matches("[^@\\s]+@[^@\\s]+"),
                    "--desk-address is '%s', but must be an address such as support@desk.example.".formatted(address));
        }
        for (String domain : deskDomains) {
            slip.unless(!domain.contains("@"), "--desk-domain is '%s', but must be a domain.".formatted(domain));
            slip.unless(
                    !domain.equalsIgnoreCase(customerDomain),
                    "%s can't be both --desk-domain and --customer-domain.".formatted(domain));
        }
        if (ingress == null) {
            slip.unless(
                    !owns, "--desk-address and --desk-domain say what is the desk's; --ingress must say where it is.");
            return Optional.empty();
        }
        URI url = slip.address("--ingress", ingress);
        slip.unless(
                Set.of("", "/", RELAY).contains(url.getPath()),
                "--ingress is '%s', but a desk's relay ingress is at %s: give the desk's address."
                        .formatted(ingress, RELAY));
        slip.unless(owns, "--ingress gets nothing without --desk-address or --desk-domain.");
        return Optional.of(new Ingress(
                url,
                password.given()
                        .orElseThrow(() -> slip.in(
                                "--ingress needs its password: set %s in the environment, or --ingress-password."
                                        .formatted(IngressPassword.VARIABLE)))));
    }
}
