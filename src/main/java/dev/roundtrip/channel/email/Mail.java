package dev.roundtrip.channel.email;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.trip.Attachment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail that lay in the mailbox.
 *
 * @param id Message-ID without angle brackets
 * @param from the sender's address
 * @param replyTo where it wants to be answered
 * @param addressees every address it is for, in lower case
 * @param subject decoded
 * @param text the words as a person reads them
 * @param html the words with their markup, where they have one
 * @param files what came with it, inline pictures among it
 * @param inReplyTo the mail it answers, without angle brackets
 * @param references its thread, oldest first, without angle brackets
 * @param source the mail as it travelled
 */
record Mail(
        String id,
        String from,
        String replyTo,
        Set<String> addressees,
        String subject,
        String text,
        Optional<String> html,
        List<Attachment> files,
        Optional<String> inReplyTo,
        List<String> references,
        byte[] source) {

    /** The mail as the customer sees it arrive. */
    Arrival arrival(String place) {
        Set<String> threads = new LinkedHashSet<>(references);
        inReplyTo.ifPresent(threads::add);
        return new Arrival(id, text, from, subject, Set.copyOf(threads), place, files, html);
    }
}
