package dev.roundtrip.channel.webchat;

import java.util.Map;

/**
 * What the host page shows of the widget.
 *
 * @param script whether the embed script ran
 * @param ready whether the bubble is there, which it is once the page inside has loaded
 * @param open whether the chat window is open
 * @param preview whether it shows no more than what is unread
 * @param frame the address of the page inside
 */
record HostState(boolean script, boolean ready, boolean open, boolean preview, String frame) {
    static HostState of(Object seen) {
        Map<?, ?> map = (Map<?, ?>) seen;
        return new HostState(
                is(map, "script"),
                is(map, "ready"),
                is(map, "open"),
                is(map, "preview"),
                String.valueOf(map.get("frame")));
    }

    private static boolean is(Map<?, ?> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }
}
