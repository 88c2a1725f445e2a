package dev.roundtrip.catalogue;

import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that somebody says or does.
 *
 * @param speaker who
 * @param to whom; empty when it is said to nobody
 * @param channel on which customers write and read it; empty when nothing goes over one
 * @param action what is done, as the step tells it
 * @param subject of a mail that begins a thread
 * @param wordings what is said: one text, or several of which a run draws one; none when nothing is said
 * @param files names of what goes with it
 * @param isPrivate whether only colleagues see it
 */
public record Turn(
        String speaker,
        Role role,
        String to,
        Optional<Channel> channel,
        String action,
        Optional<String> subject,
        List<String> wordings,
        List<String> files,
        boolean isPrivate) {

    /** Whose part it is. */
    public enum Role {
        CUSTOMER,
        AGENT,
        BOT,
        DESK;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a customer reads it. */
    boolean isAnswer() {
        return role != Role.CUSTOMER && !isPrivate && !wordings.isEmpty();
    }
}
