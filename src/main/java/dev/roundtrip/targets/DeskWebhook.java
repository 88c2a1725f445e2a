package dev.roundtrip.targets;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.sms.SmsLine;
import dev.roundtrip.channel.sms.Webhook;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.people.Note;
import dev.roundtrip.trip.Channel;

/**
 * The webhook of the desk's number, set to the desk for a run and put back at its end. Where it led before is written down
 * first, so that the next run puts it back when this one is killed.
 */
final class DeskWebhook {
    private final SmsLine line;
    private final Note note;

    private DeskWebhook(SmsLine line, String number) {
        this.line = line;
        this.note = new Note("webhook of the desk's number", "webhook-%s.txt".formatted(number));
    }

    /**
     * Puts back what a killed run has left, and sets it where the settings say so.
     *
     * @param line of SMS, where it is under test
     * @param closing puts it back
     */
    static void care(Settings settings, Inboxes inboxes, Line line, Closing closing) {
        if (!(line instanceof SmsLine texts)) {
            return;
        }
        SmsSettings sms = settings.sms().orElseThrow();
        Inbox inbox = inboxes.of(Channel.SMS);
        DeskWebhook webhook = new DeskWebhook(texts, Lineup.own(inbox.phoneNumber(), sms.deskNumber()));
        webhook.putBack();
        if (sms.use().setsWebhook() && sms.throughTwilio()) {
            mustBeOf(inbox, sms);
            // Registered first: what is set although nobody heard the answer is put back as well.
            closing.add(webhook::putBack);
            webhook.set(inbox.callbackUrl().orElse(Lineup.callback(settings).toString()));
        }
    }

    /** A slip in the number would lead somebody else's texts to this desk. */
    private static void mustBeOf(Inbox inbox, SmsSettings sms) {
        if (!sms.deskNumber().isEmpty()
                && inbox.phoneNumber().filter(sms.deskNumber()::equals).isEmpty()) {
            throw new IllegalStateException(
                    "roundtrip.sms.webhook is set, but roundtrip.sms.desk.number %s is not the number of inbox %d (%s): its webhook is left alone. Correct the number, or leave it empty."
                            .formatted(
                                    sms.deskNumber(),
                                    inbox.id(),
                                    inbox.phoneNumber().orElse("it tells none")));
        }
    }

    private void set(String url) {
        note.write(line.webhook().written());
        line.post(Webhook.to(url));
    }

    private void putBack() {
        note.left().ifPresent(before -> {
            line.post(Webhook.read(before));
            note.delete();
        });
    }
}
