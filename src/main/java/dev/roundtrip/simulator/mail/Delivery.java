package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Decides for each recipient of a mail where it goes: the desk's pipe, the customers' catch-all, or a mailbox of its own. */
final class Delivery implements MessageDeliveryHandler {
    private final Mailboxes mailboxes;
    private final MailOptions options;
    private final DeskAddresses desk;
    private final Forwarder forwarder;
    private final AtomicLong queueIds = new AtomicLong();

    Delivery(Mailboxes mailboxes, MailOptions options, DeskAddresses desk, Forwarder forwarder) {
        this.mailboxes = mailboxes;
        this.options = options;
        this.desk = desk;
        this.forwarder = forwarder;
    }

    @Override
    public GreenMailUser handle(MovingMessage mail, MailAddress recipient) throws UserException {
        String address = recipient.getEmail();
        String sender = mail.getReturnPath() == null ? "" : mail.getReturnPath().getEmail();
        Optional<GreenMailUser> owner =
                desk.owns(address) ? Optional.empty() : Optional.of(mailboxes.of(owner(address)));
        return new Stop(
                address,
                owner,
                raw -> new Envelope(address).above(raw, options.clock().instant(), queueIds.incrementAndGet()),
                forwarder::forward);
    }

    private String owner(String address) {
        return options.customerDomains().contains(DeskAddresses.domain(address))
                ? options.catchAll()
                : address.toLowerCase(Locale.ROOT);
    }
}
