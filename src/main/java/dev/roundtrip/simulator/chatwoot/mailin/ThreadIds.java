package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that the desk gives conversations in mail: in Message-IDs and in reply addresses. */
final class ThreadIds {
    private static final String UUID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern REPLY_ADDRESS = Pattern.compile("reply\\+" + UUID + "@.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE = Pattern.compile("conversation/" + UUID + "/messages/\\d+@.*");
    private static final Pattern CONVERSATION = Pattern.compile("account/\\d+/conversation/" + UUID + "@.*");

    private ThreadIds() {}

    static Optional<String> inAddress(String address) {
        return first(REPLY_ADDRESS, address);
    }

    static Optional<String> inMessageId(String id) {
        return first(MESSAGE, id).or(() -> ofConversation(id));
    }

    /** The conversation that is named without any of its messages. */
    static Optional<String> ofConversation(String id) {
        return first(CONVERSATION, id);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }
}
