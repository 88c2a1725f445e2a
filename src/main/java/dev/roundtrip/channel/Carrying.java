package dev.roundtrip.channel;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.stream.Collectors;

/** What a channel can carry. E-mail: everything. Web chat: words and files. SMS: words. */
public final class Carrying {
    private Carrying() {}

    /**
     * Holds a draft against its channel, before anything is sent.
     *
     * @throws IllegalStateException when the channel can't carry it: the scenario asks for what does not exist
     */
    public static void require(Channel channel, Draft draft) {
        if (channel == Channel.EMAIL) {
            return;
        }
        if (channel == Channel.SMS && !draft.files().isEmpty()) {
            throw new IllegalStateException(
                    "The step sends %s by SMS: files by SMS need MMS, not supported by this driver. Send them by e-mail or web chat."
                            .formatted(names(draft.files())));
        }
        if (!draft.pictures().isEmpty()) {
            throw new IllegalStateException(
                    "The step puts %s within the words of a message by %s: only an e-mail can hold pictures there. Send them as files, or by e-mail."
                            .formatted(names(draft.pictures()), channel.title()));
        }
        if (!draft.envelope().equals(Envelope.usual())) {
            throw new IllegalStateException(
                    "The step names another recipient or reply address (%s) for a message by %s: only an e-mail has an envelope. Send it by e-mail."
                            .formatted(draft.envelope().addresses(), channel.title()));
        }
    }

    private static String names(List<Attachment> files) {
        return files.stream().map(Attachment::name).collect(Collectors.joining(", "));
    }
}
