package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.Stream;

/** Hands a mail to an SMTP server. */
final class Transporter {
    private final Faults faults;

    Transporter(Faults faults) {
        this.faults = faults;
    }

    /** @throws MessagingException when the server cannot be reached or refuses the mail */
    void send(MailServer server, Outgoing mail) throws MessagingException {
        if (faults.at(Place.MAIL_HAND_OVER).has(Harm.REFUSE)) {
            throw new MessagingException(server + " is refused on purpose", new ConnectException("Connection refused"));
        }
        Session session = Session.getInstance(server.settings(mail.fromAddress()));
        WireMail wire = new WireMail(session, mail);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.signsIn() ? server.login() : null,
                    server.signsIn() ? server.password() : null);
            transport.sendMessage(wire, recipients(mail));
        }
    }

    private static Address[] recipients(Outgoing mail) throws MessagingException {
        List<String> all = Stream.of(mail.to(), mail.cc(), mail.bcc())
                .flatMap(List::stream)
                .toList();
        Address[] addresses = new Address[all.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(all.get(i));
        }
        return addresses;
    }
}
