package dev.roundtrip.targets;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.sms.NumberLease;
import dev.roundtrip.channel.sms.SmsLine;
import dev.roundtrip.channel.sms.Webhook;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The webhook of the desk's number, set to the desk for a run and put back at its end. Where it led before is written down
 * first, so that the next run puts it back when this one is killed. One run at a time does either, on this machine by the note and
 * elsewhere by a lease of the number; only what still is as a run has set it is put back.
 */
final class DeskWebhook {
    private final String number;
    private final SmsLine line;
    private final WebhookNote note;
    private final NumberLease lease;
    private final Consumer<String> console;

    private DeskWebhook(String number, SmsLine line, WebhookNote note, NumberLease lease, Consumer<String> console) {
        this.number = number;
        this.line = line;
        this.note = note;
        this.lease = lease;
        this.console = console;
    }

    /**
     * Puts back what a killed run has left, and sets it where the settings say so. What a run that is alive has set is not
     * touched.
     *
     * @param line of SMS, where it is under test
     * @param lease of numbers among the runs on this desk; closed with {@code closing} at the latest
     * @param folder holds the note
     * @param console is told when somebody else has changed it meanwhile
     * @param closing puts it back
     * @throws IllegalStateException when it is to be set and another run has it, or the number is not the inbox's own
     */
    static void care(
            Settings settings,
            Inboxes inboxes,
            Line line,
            NumberLease lease,
            Path folder,
            Consumer<String> console,
            Closing closing) {
        if (!(line instanceof SmsLine texts)) {
            return;
        }
        SmsSettings sms = settings.sms().orElseThrow();
        Inbox inbox = inboxes.of(Channel.SMS);
        String number = Lineup.own(inbox.phoneNumber(), sms.deskNumber());
        WebhookNote note = new WebhookNote(folder, number);
        DeskWebhook webhook = new DeskWebhook(number, texts, note, lease, console);
        if (sms.use().setsWebhook() && sms.throughTwilio()) {
            mustBeTheInboxes(number, inbox);
            closing.add(note);
            closing.add(lease);
            webhook.mustBeFree();
            webhook.putBack();
            // Before it is set: a change whose answer is lost is put back as well.
            closing.add(webhook::putBack);
            webhook.set(
                    settings.runId(),
                    Webhook.to(
                            inbox.callbackUrl().orElse(Lineup.callback(settings).toString())));
        } else if (note.exists()) {
            webhook.putBackWhereFree();
        }
    }

    /** Somebody else's number would post to this desk what their customers write. */
    private static void mustBeTheInboxes(String number, Inbox inbox) {
        if (inbox.phoneNumber().filter(number::equals).isEmpty()) {
            throw new IllegalStateException(
                    "The webhook of %s is not set, since SMS inbox %d has %s. Leave roundtrip.sms.desk.number empty or give the inbox's own number there, or give roundtrip.sms.webhook=check."
                            .formatted(
                                    number,
                                    inbox.id(),
                                    inbox.phoneNumber()
                                            .map(own -> "the number " + own)
                                            .orElse("no number of its own")));
        }
    }

    private void mustBeFree() {
        taken().ifPresent(holder -> {
            throw new IllegalStateException(
                    "The webhook of %s can't be set, since another run has it and puts it back at its end: %s. Run again then, or give roundtrip.sms.webhook=check."
                            .formatted(number, holder));
        });
    }

    /** Who else has it; empty once it is this run's. */
    private Optional<String> taken() {
        return note.take()
                ? lease.take(number)
                : Optional.of(
                        note.runId().map("run %s on this machine"::formatted).orElse("one on this machine"));
    }

    private void putBackWhereFree() {
        try (note;
                lease) {
            if (taken().isEmpty()) {
                putBack();
            }
        }
    }

    /** What posts to this desk already is nobody's old one: it is right, or another run will put it back. */
    private void set(String runId, Webhook ours) {
        Webhook before = line.webhook();
        if (!before.equals(ours)) {
            note.write(runId, new WebhookNote.Change(before, ours));
            line.post(ours);
        }
    }

    private void putBack() {
        note.left().ifPresent(change -> {
            Webhook now = line.webhook();
            if (now.equals(change.set())) {
                line.post(change.before());
            } else if (!now.equals(change.before())) {
                console.accept(
                        "The webhook of %s is left as somebody else has set it, %s; before the run it was %s. Look which is right."
                                .formatted(number, now, change.before()));
            }
        });
        note.delete();
    }
}
