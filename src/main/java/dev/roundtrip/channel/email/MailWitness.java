package dev.roundtrip.channel.email;

import dev.roundtrip.channel.Held;
import dev.roundtrip.channel.Likeness;
import dev.roundtrip.channel.email.MailboxSearch.Found;
import dev.roundtrip.trip.Counted;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The customers' mailbox, asked on a short connection of its own what it holds of a mail that was missed. */
final class MailWitness implements Witness {
    private static final String WHO = "the customers' mailbox";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final MailAccess access;
    private final String address;

    MailWitness(MailAccess access, String address) {
        this.access = access.within(Duration.ofSeconds(2), Duration.ofSeconds(4));
        this.address = address;
    }

    @Override
    public List<Trace> traces(Miss miss) {
        if (miss.missing() != Hop.SEEN_BY_DESK && miss.missing() != Hop.RECEIVED) {
            return List.of();
        }
        MailboxSearch search = new MailboxSearch(access);
        try {
            search.read(begin(miss));
            return miss.missing() == Hop.RECEIVED ? answer(miss, search) : question(miss, search.found());
        } catch (MessagingException | IOException | RuntimeException blind) {
            return List.of(
                    trace(Sign.UNASKED, "%s", MailTrouble.sentence("IMAP", access.imap(), access.reach(), blind)));
        }
    }

    private static Instant begin(Miss miss) {
        return miss.trip().proofs().stream()
                .map(Proof::at)
                .min(Instant::compareTo)
                .orElse(miss.deadline())
                .minus(SKEW);
    }

    private List<Trace> question(Miss miss, List<Found> found) throws MessagingException, IOException {
        for (Found each : found) {
            Optional<Bounce> bounce = Bounce.of(each.mail())
                    .filter(back -> miss.providerId().filter(back::about).isPresent());
            if (bounce.isPresent()) {
                return List.of(trace(
                        Sign.BOUNCED,
                        "A mail server sent %s back, which lies in %s since %s: \"%s\".",
                        bounce.get().original(),
                        each.folder(),
                        each.received(),
                        bounce.get().reason()));
            }
        }
        return access.ingress()
                .map(desk -> List.of(new Trace(
                        Sign.TAKEN_BY_DESK,
                        "the desk's ingress",
                        "It took the mail from the suite itself: no mail server can have lost it.")))
                .orElseGet(() -> List.of(trace(Sign.NOT_THERE, "No mail server has sent it back so far.")));
    }

    private List<Trace> answer(Miss miss, MailboxSearch search) {
        Likeness likeness = Likeness.with(miss);
        List<Trace> traces = new ArrayList<>(Held.traces(
                WHO,
                miss,
                search.found().stream()
                        .filter(found -> !found.spam() && ours(found))
                        .map(found -> held(found))
                        .toList()));
        search.found().stream()
                .filter(found -> likeness.marked(found.mail().text()) || named(miss, found))
                .filter(found -> found.spam() || !ours(found))
                .map(found -> found.spam() ? spam(found) : otherPerson(found))
                .forEach(traces::add);
        return traces.isEmpty() ? List.of(notThere(miss, search)) : traces;
    }

    private boolean ours(Found found) {
        return found.mail().addressees().contains(address.toLowerCase(Locale.ROOT));
    }

    private static boolean named(Miss miss, Found found) {
        return miss.providerId().filter(id -> id.equals(found.mail().id())).isPresent();
    }

    private static Held held(Found found) {
        return new Held(
                "mail %s in %s".formatted(found.mail().id(), found.folder()),
                found.mail().text(),
                Optional.of(found.received()));
    }

    private static Trace spam(Found found) {
        return trace(
                Sign.SPAM,
                "Mail %s lies in the folder %s, since %s.",
                found.mail().id(),
                found.folder(),
                found.received());
    }

    /** The mailbox takes mail for all customers; whose address it is may be nobody's of this run. */
    private Trace otherPerson(Found found) {
        return trace(
                Sign.OTHER_PERSON,
                "Mail %s came at %s for another address of this mailbox than %s.",
                found.mail().id(),
                found.received(),
                address);
    }

    private Trace notThere(Miss miss, MailboxSearch search) {
        return trace(
                Sign.NOT_THERE,
                "It holds no mail with %s for %s, neither in %s nor in a spam folder.%s",
                miss.mark(),
                address,
                access.folder(),
                Counted.of(
                        search.unopened(),
                        "",
                        " 1 newer mail that is not for customers of ours was not opened.",
                        " %d newer mails that are not for customers of ours were not opened."));
    }

    private static Trace trace(Sign sign, String sentence, Object... words) {
        return new Trace(sign, WHO, sentence.formatted(words));
    }
}
