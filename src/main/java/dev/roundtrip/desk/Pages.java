package dev.roundtrip.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of conversations to its end. */
final class Pages {
    private Pages() {}

    /** Stops at the desk's own count: how many go on a page is a setting of the desk. */
    static List<Conversation> of(DeskLine line, DeskRequest list) {
        Map<Long, Conversation> found = new LinkedHashMap<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            Fields data = line.ask(list.with("page", page)).object("data");
            List<Conversation> some = data.list("payload", Conversation::from);
            int before = found.size();
            // A conversation with news moves to the front while we turn the page, and shows up twice.
            some.forEach(one -> found.putIfAbsent(one.id(), one));
            more = found.size() > before && found.size() < data.object("meta").number("all_count");
        }
        return List.copyOf(found.values());
    }
}
