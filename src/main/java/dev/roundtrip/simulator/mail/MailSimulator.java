package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.roundtrip.simulator.ports.Port;
import java.util.Map;

/**
 * A mail server. Who logs in is one of the users that it was told of, or anybody where it was told of none; every address has
 * a mailbox of its own, and who sends need not log in. Mail to the desk's addresses is posted to its ingress instead, and tried again while the desk cannot take it.
 */
public final class MailSimulator implements AutoCloseable {
    /** The address of this machine that only this machine can reach. */
    public static final String HOST = "127.0.0.1";

    private final GreenMail server;
    private final DeskAddresses desk;
    private final Forwarder forwarder;
    private final Round round;

    private MailSimulator(GreenMail server, DeskAddresses desk, Forwarder forwarder, Round round) {
        this.server = server;
        this.desk = desk;
        this.forwarder = forwarder;
        this.round = round;
    }

    /**
     * Starts one; it serves until it is closed.
     *
     * @throws IllegalStateException when a port can't be taken, which the message names; nothing is left running then
     */
    public static MailSimulator start(MailOptions options) {
        new Port("SMTP", options.host(), options.smtpPort()).requireFree();
        new Port("IMAP", options.host(), options.imapPort()).requireFree();
        PostOffice server = new PostOffice(
                new ServerSetup(options.smtpPort(), options.host(), ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(options.imapPort(), options.host(), ServerSetup.PROTOCOL_IMAP));
        server.withConfiguration(users(options.passwords()));
        try {
            server.start();
        } catch (RuntimeException notStarted) {
            // One of its two servers may be up: its threads would keep the process alive.
            server.stop();
            throw notStarted;
        }
        DeskAddresses desk = new DeskAddresses(options.deskDomains());
        Forwarder forwarder = new Forwarder(options.firstRetry(), options.longestRetry());
        Mailboxes mailboxes = server.mailboxes();
        Round round = new Round(mailboxes, options.faults(), options.clock());
        mailboxes.setMessageDeliveryHandler(new Delivery(mailboxes, options, desk, forwarder, round));
        return new MailSimulator(server, desk, forwarder, round);
    }

    private static GreenMailConfiguration users(Map<String, String> passwords) {
        GreenMailConfiguration users = GreenMailConfiguration.aConfig();
        passwords.forEach((login, password) -> users.withUser(login, login, password));
        return passwords.isEmpty() ? users.withDisabledAuthentication() : users;
    }

    /** Tells the pipe where the desk is; mail that came before waits in the queue. */
    public void connect(Ingress ingress) {
        forwarder.connect(ingress);
    }

    /** From now on mail to this address, with or without a plus-tag, is the desk's. */
    public void addDeskAddress(String address) {
        desk.add(address);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public void close() {
        forwarder.close();
        round.close();
        server.stop();
    }
}
