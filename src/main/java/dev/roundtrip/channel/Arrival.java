package dev.roundtrip.channel;

import dev.roundtrip.trip.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message that reached the customer.
 *
 * @param id its id at the customer: Message-ID without angle brackets, SID of the inbound record, id of the bubble
 * @param text the words as the customer reads them (HTML mail as text, bubbles as rendered), lines separated by {@code \n};
 *     empty where only files came
 * @param from who it says it is from: address, number, agent's name
 * @param subject the subject, or empty where the channel has none
 * @param threads what it names as its thread: In-Reply-To and References, the sending number, the visitor's uuid
 * @param place where it was read, in words: "Maya's mailbox", "the widget on the shop's page"
 * @param files what came with it, byte for byte, under the names that the customer sees
 * @param html the words with their markup as received; empty where the channel or the message has none
 */
public record Arrival(
        String id,
        String text,
        String from,
        String subject,
        Set<String> threads,
        String place,
        List<Attachment> files,
        Optional<String> html) {

    /** The list is copied. */
    public Arrival {
        files = List.copyOf(files);
    }

    /** Words alone, without markup. */
    public Arrival(String id, String text, String from, String subject, Set<String> threads, String place) {
        this(id, text, from, subject, threads, place, List.of(), Optional.empty());
    }
}
