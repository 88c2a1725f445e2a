package dev.roundtrip.features;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A scenario that is put aside for a while: it is played, and what breaks in it does not make the run red.
 *
 * @param through the last day on which that is so, in UTC
 * @param owner who answers for it
 * @param issue where it is worked on
 */
public record Quarantine(LocalDate through, String owner, String issue) {
    /** How many days ahead it may end, so that nobody puts a scenario aside for good. */
    public static final int MOST_DAYS = 90;

    private static final String TAG = "@quarantine";

    /**
     * What these tags say of it; of several the last counts, which is the nearest.
     *
     * @param tags all of a scenario, those above it first, with their {@code @}
     * @throws IllegalStateException with all that is wrong with it; that it has ended is not wrong
     */
    public static Optional<Quarantine> among(Collection<String> tags, LocalDate today) {
        Optional<String> tag = tags.stream()
                .filter(each -> each.equals(TAG) || each.startsWith(TAG + "="))
                .reduce((above, nearer) -> nearer);
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        List<String> faults = new ArrayList<>();
        Optional<LocalDate> through = date(tag.get());
        Optional<String> owner = valueOf("@owner=", tags);
        Optional<String> issue = valueOf("@issue=", tags);
        if (through.isEmpty()) {
            faults.add("it names no date; write the last day of it, such as %s=2026-03-01".formatted(TAG));
        }
        if (through.filter(date -> ChronoUnit.DAYS.between(today, date) > MOST_DAYS)
                .isPresent()) {
            faults.add("it ends more than %d days ahead; name a nearer day".formatted(MOST_DAYS));
        }
        if (owner.isEmpty()) {
            faults.add("nobody answers for it; add @owner=");
        }
        if (issue.isEmpty()) {
            faults.add("nothing says where it is worked on; add @issue=");
        }
        if (tags.stream().anyMatch(each -> each.startsWith("@known-defect="))) {
            faults.add("a defect that is known needs none; keep one of the two tags");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The tag %s can't count: %s.".formatted(tag.get(), String.join(". Besides, ", faults)));
        }
        return Optional.of(new Quarantine(through.orElseThrow(), owner.orElseThrow(), issue.orElseThrow()));
    }

    /** Whether it counts on that day. */
    public boolean counts(LocalDate today) {
        return !today.isAfter(through);
    }

    /** "through 2026-03-01, owner ada, issue SHOP-12". */
    public String title() {
        return "through %s, owner %s, issue %s".formatted(through, owner, issue);
    }

    private static Optional<LocalDate> date(String tag) {
        try {
            return Optional.of(LocalDate.parse(tag.substring(TAG.length()).replaceFirst("^=", "")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> valueOf(String name, Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(name) && tag.length() > name.length())
                .map(tag -> tag.substring(name.length()))
                .reduce((above, nearer) -> nearer);
    }
}
