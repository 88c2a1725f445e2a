package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Message;
import java.util.List;
import java.util.regex.Pattern;

/** Agents who are called by name in a private note. */
public final class Mentions {
    private static final Pattern LINK = Pattern.compile("mention://user/(\\d{1,9})/");

    private Mentions() {}

    /** The numbers of the users that the message mentions. */
    public static List<Integer> in(Message message) {
        if (!message.isPrivate() || message.content() == null) {
            return List.of();
        }
        return LINK.matcher(message.content())
                .results()
                .map(link -> Integer.valueOf(link.group(1)))
                .distinct()
                .toList();
    }
}
