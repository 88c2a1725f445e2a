package dev.roundtrip.trip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A hop that was waited for in vain, or an effect behind it, with all by which the message can be looked for.
 *
 * @param trip the message's way so far
 * @param missing the hop that was not proven
 * @param seen what was seen instead, as a sentence
 * @param mark the words by which the message is known, whatever became of the others
 * @param identity how the desk knows the customer in the inbox (address, number, visitor)
 * @param inboxId the inbox under test
 * @param conversationId the conversation on the desk, once known
 * @param messageId the desk's number of the message, once known
 * @param providerId the id under which the provider knows it (Message-ID, SID), once known
 * @param deadline when it was given up
 * @param witnesses the sides beside the desk that can be asked
 */
public record Miss(
        Trip trip,
        Hop missing,
        String seen,
        String mark,
        String identity,
        long inboxId,
        OptionalLong conversationId,
        OptionalLong messageId,
        Optional<String> providerId,
        Instant deadline,
        List<Witness> witnesses) {

    /** Whether the hop itself is proven, and what was missed is an effect that the desk owes behind it: a label, a priority. */
    public boolean isOfAnEffect() {
        return trip.proof(missing).isPresent();
    }
}
