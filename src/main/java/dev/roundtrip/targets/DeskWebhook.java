package dev.roundtrip.targets;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.sms.SmsLine;
import dev.roundtrip.channel.sms.Webhook;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;

/**
 * The webhook of the desk's number, set to the desk for a run and put back at its end. Where it led before is written down
 * first, so that the next run puts it back when this one is killed.
 */
final class DeskWebhook {
    private final SmsLine line;
    private final WebhookNote note;

    private DeskWebhook(SmsLine line, WebhookNote note) {
        this.line = line;
        this.note = note;
    }

    /**
     * Puts back what a killed run has left, and sets it where the settings say so. What a run that is alive has set is not
     * touched.
     *
     * @param line of SMS, where it is under test
     * @param folder holds the note
     * @param closing puts it back
     * @throws IllegalStateException when it is to be set and another run has it, or the number is not the inbox's own
     */
    static void care(Settings settings, Inboxes inboxes, Line line, Path folder, Closing closing) {
        if (!(line instanceof SmsLine texts)) {
            return;
        }
        SmsSettings sms = settings.sms().orElseThrow();
        Inbox inbox = inboxes.of(Channel.SMS);
        String number = Lineup.own(inbox.phoneNumber(), sms.deskNumber());
        boolean sets = sms.use().setsWebhook() && sms.throughTwilio();
        WebhookNote note = new WebhookNote(folder, number);
        if (!sets && !note.exists()) {
            return;
        }
        if (sets) {
            mustBeTheInboxes(number, inbox);
        }
        if (!note.take()) {
            mayBeLeft(sets, number, note);
            return;
        }
        closing.add(note);
        DeskWebhook webhook = new DeskWebhook(texts, note);
        webhook.putBack();
        if (sets) {
            // Before it is set: a change whose answer is lost is put back as well.
            closing.add(webhook::putBack);
            webhook.set(
                    settings.runId(),
                    inbox.callbackUrl().orElse(Lineup.callback(settings).toString()));
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

    private static void mayBeLeft(boolean sets, String number, WebhookNote note) {
        if (sets) {
            throw new IllegalStateException(
                    "The webhook of %s can't be set, since %s on this machine has set it and puts it back at its end. Run again then, or give roundtrip.sms.webhook=check."
                            .formatted(
                                    number, note.runId().map(id -> "run " + id).orElse("another run")));
        }
    }

    private void set(String runId, String url) {
        note.write(runId, line.webhook());
        line.post(Webhook.to(url));
    }

    private void putBack() {
        note.left().ifPresent(before -> {
            line.post(before);
            note.delete();
        });
    }
}
