package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.List;
import java.util.stream.Stream;

/** The part of a conversation's messages that a request asks for, oldest first. */
public final class MessagePage {
    private static final int NEWEST = 20;
    private static final int NEWER = 100;
    private static final int BETWEEN = 1000;

    private MessagePage() {}

    /** Reads before, after and filter_internal_messages. */
    public static List<Message> of(List<Message> all, Params wanted) {
        List<Message> shown = wanted.isPresent("filter_internal_messages")
                ? all.stream().filter(Message::isForCustomer).toList()
                : all;
        boolean before = wanted.isPresent("before");
        boolean after = wanted.isPresent("after");
        int lower = number(wanted, "after");
        int upper = number(wanted, "before");
        if (before && after) {
            return first(shown.stream().filter(m -> m.id() >= lower && m.id() < upper), BETWEEN);
        }
        if (after) {
            return first(shown.stream().filter(m -> m.id() > lower), NEWER);
        }
        return last(before ? shown.stream().filter(m -> m.id() < upper).toList() : shown);
    }

    private static int number(Params wanted, String name) {
        Integer number = wanted.number(name);
        return number == null ? 0 : number;
    }

    private static List<Message> first(Stream<Message> messages, int most) {
        return messages.limit(most).toList();
    }

    private static List<Message> last(List<Message> messages) {
        return messages.subList(Math.max(0, messages.size() - NEWEST), messages.size());
    }
}
