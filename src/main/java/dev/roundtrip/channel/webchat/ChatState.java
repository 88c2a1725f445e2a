package dev.roundtrip.channel.webchat;

import java.util.List;
import java.util.Map;

/**
 * What the chat window shows at one moment.
 *
 * @param place where the visitor is
 * @param bubbles all messages, from the top
 */
record ChatState(Place place, List<Bubble> bubbles) {
    /** Where in the window. */
    enum Place {
        LOADING,
        HOME,
        FORM,
        TALK,
        ENDED
    }

    static ChatState of(Object seen) {
        Map<?, ?> map = (Map<?, ?>) seen;
        List<Bubble> bubbles = ((List<?>) map.get("bubbles"))
                .stream().map(bubble -> Bubble.of((Map<?, ?>) bubble)).toList();
        return new ChatState(Place.valueOf(String.valueOf(map.get("place"))), bubbles);
    }

    List<Bubble> of(Bubble.Side side) {
        return bubbles.stream().filter(bubble -> bubble.side() == side).toList();
    }
}
