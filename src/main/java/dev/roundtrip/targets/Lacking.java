package dev.roundtrip.targets;

import java.util.ArrayList;
import java.util.List;

/** Of several things that something needs, those that are not there. */
final class Lacking {
    private final List<String> needs = new ArrayList<>();

    /** @param what with the setting by which it can be given, as a noun */
    Lacking unless(boolean there, String what) {
        if (!there) {
            needs.add(what);
        }
        return this;
    }

    /** "this is needed", "this and that are needed". */
    String words() {
        int last = needs.size() - 1;
        return last <= 0
                ? String.join("", needs) + " is needed"
                : String.join(", ", needs.subList(0, last)) + " and " + needs.get(last) + " are needed";
    }
}
