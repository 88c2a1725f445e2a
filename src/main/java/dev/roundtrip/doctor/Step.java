package dev.roundtrip.doctor;

import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A look and its place among the others.
 *
 * @param what is looked at, as in the line that is told
 * @param tells the names by which it is told of, of which some may be left out
 * @param only the channel that it concerns; empty when it concerns the whole run
 * @param needs what it hangs on: steps named before it
 * @param waits what it comes after, however that ended: steps named before it
 */
record Step(
        String what, List<String> tells, Optional<Channel> only, List<String> needs, List<String> waits, Check check) {

    static Step of(String what, Check check) {
        return new Step(what, List.of(what), Optional.empty(), List.of(), List.of(), check);
    }

    /** The same, which tells of these by name. */
    Step telling(List<String> names) {
        return new Step(what, List.copyOf(names), only, needs, waits, check);
    }

    /** The same, not looked at when one of these failed. */
    Step after(String... others) {
        return new Step(what, tells, only, with(needs, others), waits, check);
    }

    /** The same, begun when these have ended, for what they find out. */
    Step behind(String... others) {
        return new Step(what, tells, only, needs, with(waits, others), check);
    }

    private static List<String> with(List<String> some, String... others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }

    Step only(Channel channel) {
        return new Step(what, tells, Optional.of(channel), needs, waits, check);
    }

    /** The same by name alone: nobody wants the look. */
    Step leftOut(String why) {
        return new Step(what, tells, only, List.of(), List.of(), () -> skipped(why));
    }

    /** What it sees, told of its channel alone where it has one. */
    List<Finding> look() {
        return check.look().stream()
                .map(finding -> only.map(finding::only).orElse(finding))
                .toList();
    }

    /** All that it would have told of. */
    List<Finding> skipped(String why) {
        return tells.stream()
                .map(name -> Finding.skipped(name, why))
                .map(finding -> only.map(finding::only).orElse(finding))
                .toList();
    }
}
