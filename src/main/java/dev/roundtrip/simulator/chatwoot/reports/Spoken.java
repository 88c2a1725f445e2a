package dev.roundtrip.simulator.chatwoot.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Times in words, as they stand in files. */
final class Spoken {
    private static final List<String> UNITS = List.of("day", "hour", "minute", "second");
    private static final int MOST_UNITS = 2;

    private Spoken() {}

    /** Observed: N/A when there is none, or none to speak of; else the two largest units. */
    static String words(Double seconds) {
        long whole = seconds == null ? 0 : seconds.longValue();
        if (whole == 0) {
            return "N/A";
        }
        List<Long> parts = List.of(whole / 86_400, whole % 86_400 / 3_600, whole % 3_600 / 60, whole % 60);
        return IntStream.range(0, UNITS.size())
                .filter(i -> parts.get(i) != 0)
                .limit(MOST_UNITS)
                .mapToObj(i -> parts.get(i) + " " + UNITS.get(i) + (parts.get(i) == 1 ? "" : "s"))
                .collect(Collectors.joining(" "));
    }
}
