package dev.roundtrip.channel.webchat;

import java.util.Map;

/**
 * What the host page shows of the widget.
 *
 * @param script whether the embed script ran
 * @param ready whether the bubble is there, which it is once the page inside has loaded
 * @param open whether the chat window is open
 * @param frame the address of the page inside
 */
record HostState(boolean script, boolean ready, boolean open, String frame) {
    static HostState of(Object seen) {
        Map<?, ?> map = (Map<?, ?>) seen;
        return new HostState(is(map, "script"), is(map, "ready"), is(map, "open"), String.valueOf(map.get("frame")));
    }

    private static boolean is(Map<?, ?> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }
}
