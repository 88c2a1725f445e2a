package dev.roundtrip.channel;

import dev.roundtrip.trip.Attachment;
import java.util.List;
import java.util.Optional;

/**
 * What a customer is about to send. What a channel can't carry of it, it refuses before anything is sent.
 *
 * @param subject for channels that have one
 * @param text the words, lines separated by {@code \n}
 * @param replyTo the arrival that is answered, so that the channel keeps the thread
 * @param files what goes with the words
 * @param pictures what stands within the words, below the last line
 * @param envelope whom it is for and who is to be answered, where that is not as usual
 */
public record Draft(
        Optional<String> subject,
        String text,
        Optional<Arrival> replyTo,
        List<Attachment> files,
        List<Attachment> pictures,
        Envelope envelope) {

    /** The lists are copied. */
    public Draft {
        files = List.copyOf(files);
        pictures = List.copyOf(pictures);
    }

    /** Words alone, to whom and from whom they usually go. */
    public Draft(Optional<String> subject, String text, Optional<Arrival> replyTo) {
        this(subject, text, replyTo, List.of(), List.of(), Envelope.usual());
    }

    /** A first message. */
    public static Draft opening(String subject, String text) {
        return new Draft(Optional.ofNullable(subject), text, Optional.empty());
    }

    /** The same with these files. */
    public Draft withFiles(List<Attachment> given) {
        return new Draft(subject, text, replyTo, given, pictures, envelope);
    }

    /** The same with these pictures within the words: only e-mail has that. */
    public Draft withPictures(List<Attachment> given) {
        return new Draft(subject, text, replyTo, files, given, envelope);
    }

    /** The same in another envelope: only e-mail has one. */
    public Draft in(Envelope given) {
        return new Draft(subject, text, replyTo, files, pictures, given);
    }
}
