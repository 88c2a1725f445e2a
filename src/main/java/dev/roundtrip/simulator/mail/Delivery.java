package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Decides for each recipient of a mail where it goes: the desk's pipe, the customers' catch-all, or a mailbox of its own. */
final class Delivery implements MessageDeliveryHandler {
    private final Mailboxes mailboxes;
    private final MailOptions options;
    private final DeskAddresses desk;
    private final Forwarder forwarder;
    private final Round round;
    private final AtomicLong queueIds = new AtomicLong();

    Delivery(Mailboxes mailboxes, MailOptions options, DeskAddresses desk, Forwarder forwarder, Round round) {
        this.mailboxes = mailboxes;
        this.options = options;
        this.desk = desk;
        this.forwarder = forwarder;
        this.round = round;
    }

    @Override
    public GreenMailUser handle(MovingMessage mail, MailAddress recipient) throws UserException {
        String address = recipient.getEmail();
        return new Stop(
                address,
                raw -> new Envelope(address).above(raw, options.clock().instant(), queueIds.incrementAndGet()),
                end(address));
    }

    private Consumer<byte[]> end(String address) throws UserException {
        if (desk.owns(address)) {
            return this::forward;
        }
        if (options.customerDomains().contains(DeskAddresses.domain(address))) {
            GreenMailUser customers = mailboxes.of(options.catchAll());
            return mail -> round.bring(customers, mail);
        }
        GreenMailUser owner = mailboxes.of(address.toLowerCase(Locale.ROOT));
        return mail ->
                mailboxes.put(owner, Mailboxes.INBOX, mail, options.clock().instant());
    }

    private void forward(byte[] mail) {
        if (!options.faults().at(Place.MAIL_TO_DESK).has(Harm.DROP)) {
            forwarder.forward(ended(mail));
        }
    }

    /** GreenMail takes the last line's end for a part of the closing dot; what is handed on has it again. */
    private static byte[] ended(byte[] mail) {
        if (mail.length == 0 || mail[mail.length - 1] == '\n') {
            return mail;
        }
        byte[] ended = Arrays.copyOf(mail, mail.length + 2);
        ended[mail.length] = '\r';
        ended[mail.length + 1] = '\n';
        return ended;
    }
}
