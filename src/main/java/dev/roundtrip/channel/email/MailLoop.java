package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.email.LoopMailbox.Caught;
import dev.roundtrip.channel.email.MailProbes.Looped;
import dev.roundtrip.channel.email.Outbox.Taken;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Seconds;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Sends one mail from customer to customer, waits for it, and takes it away. */
record MailLoop(MailAccess access, Clock clock, LoopMail looped, Duration limit) {

    Looped run() {
        try (LoopMailbox mailbox = LoopMailbox.open(access, looped, clock)) {
            Taken taken = new SmtpOutbox(access, clock).hand(looped.mail());
            try {
                Duration took = arrival(mailbox, taken);
                return new Looped(took, mailbox.clear());
            } catch (ChannelTrouble broken) {
                String left = mailbox.clear().map(words -> " " + words).orElse("");
                throw new ChannelTrouble(broken.why(), broken.getMessage() + left, broken);
            }
        }
    }

    private Duration arrival(LoopMailbox mailbox, Taken taken) {
        Expectation<Caught> expected = Expectation.of(
                        "The mail", mailbox, caught -> caught.isItself(looped), taken.sent(), new Budget(limit, limit))
                .hopelessWhen(caught -> caught.bounce().map(Bounce::reason));
        if (!(new Waiting(clock).await(expected) instanceof Outcome.Seen<Caught> seen)) {
            throw missed(mailbox.caught(), taken);
        }
        Caught came = seen.sighting().what();
        looped.trouble(came.mail(), came.spam()).ifPresent(trouble -> {
            throw trouble;
        });
        return seen.took();
    }

    private ChannelTrouble missed(List<Caught> instead, Taken taken) {
        return instead.stream()
                .flatMap(caught -> caught.bounce().stream())
                .findFirst()
                .map(this::returned)
                .orElseGet(() -> new ChannelTrouble(
                        Why.LOOP_BROKEN,
                        "The mail \"%s\" from %s to %s was taken by %s and did not come within %s s, neither into %s nor into a spam folder%s. Look for it in that server's queue and log, and for rules that move mail. Should it still come, it is left in the mailbox and may be deleted."
                                .formatted(
                                        looped.subject(),
                                        looped.from(),
                                        looped.to(),
                                        taken.by(),
                                        Seconds.of(limit),
                                        access.folder(),
                                        told(instead))));
    }

    private ChannelTrouble returned(Bounce bounce) {
        return new ChannelTrouble(
                bounce.why(),
                "A mail server sent the mail from %s to %s back: \"%s\". Do as its reason says."
                        .formatted(looped.from(), looped.to(), bounce.reason()));
    }

    /** What else came of the mail: a delay, an automatic answer. */
    private static String told(List<Caught> instead) {
        return instead.isEmpty()
                ? ""
                : instead.stream()
                        .map(caught -> "\"%s\" of %s"
                                .formatted(
                                        caught.mail().subject(), caught.mail().from()))
                        .collect(Collectors.joining(", ", "; there came ", ""));
    }
}
