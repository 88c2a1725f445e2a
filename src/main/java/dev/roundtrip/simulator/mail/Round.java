package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import dev.roundtrip.simulator.faults.Fate;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import dev.roundtrip.simulator.hands.Hands;
import java.time.Clock;
import java.time.Duration;

/** Brings mail to the mailboxes of customers; what a fault holds up is brought later, unless the server is closed before. */
final class Round implements AutoCloseable {
    private final Mailboxes mailboxes;
    private final Faults faults;
    private final Clock clock;
    private final Hands later = new Hands("mail-round", 1);

    Round(Mailboxes mailboxes, Faults faults, Clock clock) {
        this.mailboxes = mailboxes;
        this.faults = faults;
        this.clock = clock;
    }

    void bring(GreenMailUser customer, byte[] mail) {
        Fate fate = faults.at(Place.MAILBOX);
        String folder = fate.has(Harm.MISROUTE) ? Mailboxes.JUNK : Mailboxes.INBOX;
        for (int i = 0; i < fate.copies(); i++) {
            after(fate.delay(), () -> mailboxes.put(customer, folder, mail, clock.instant()));
        }
    }

    private void after(Duration delay, Runnable step) {
        if (delay.isZero()) {
            step.run();
            return;
        }
        later.later(delay, step);
    }

    @Override
    public void close() {
        later.close();
    }
}
