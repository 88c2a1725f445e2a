package dev.roundtrip.doctor;

import dev.roundtrip.channel.sms.Segments;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.FeatureStep;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the chosen SMS scenarios will cost, read from their words before anything is sent: of several wordings the longest,
 * of a scenario on two channels all answers. So it is a little more than it will be.
 */
final class SegmentsCheck implements Check {
    static final String WHAT = "segments of texts";

    // What every message ends in, at its longest.
    private static final String MARK = "\n(ref k7m2x-999)";
    private static final Pattern OTHERS = Pattern.compile("private note|by e-mail|in the chat|transcript");
    private static final Pattern CUSTOMERS = Pattern.compile("\\b(texts|has texted)$");
    private static final Pattern ONE_WORD = Pattern.compile("sends the one word");
    // The word itself, and what the carrier answers to it.
    private static final int FOR_A_WORD = 2;

    private final Settings settings;
    private final Path folder;

    SegmentsCheck(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public List<Finding> look() {
        if (settings.sms().isEmpty()) {
            return List.of();
        }
        try {
            return List.of(judged(
                    chosen().mapToInt(this::cost).sum(),
                    settings.sms().get().use().segments()));
        } catch (IllegalStateException unreadable) {
            // Whoever looks at tags and parts tells it.
            return List.of();
        }
    }

    private static Finding judged(int segments, int limit) {
        return segments <= limit
                ? Finding.ok(WHAT, "about %d segments, answers included".formatted(segments))
                        .only(Channel.SMS)
                : Finding.failed(
                                Ailment.TOO_MANY_SEGMENTS,
                                WHAT,
                                "The chosen scenarios would cost about %d segments, answers included, and roundtrip.sms.segments allows %d; SMS scenarios beyond that are not run. Raise it, or choose fewer SMS scenarios."
                                        .formatted(segments, limit),
                                List.of(Key.SMS_SEGMENTS, Key.TAGS))
                        .only(Channel.SMS);
    }

    private Stream<FeatureScenario> chosen() {
        return OwnScenarios.of(settings, folder).stream()
                .filter(scenario -> scenario.tags().contains(Channel.SMS.key()));
    }

    private int cost(FeatureScenario scenario) {
        return scenario.steps().stream().mapToInt(this::cost).sum();
    }

    private int cost(FeatureStep step) {
        boolean injected = !settings.sms().orElseThrow().throughTwilio();
        if (OTHERS.matcher(step.text()).find()
                || injected && CUSTOMERS.matcher(step.text()).find()) {
            return 0;
        } else if (ONE_WORD.matcher(step.text()).find()) {
            return FOR_A_WORD;
        }
        // Two who answer at once do so in a table.
        Stream<String> together = step.text().contains("answer at the same time")
                ? step.table().stream().map(row -> row.get(row.size() - 1))
                : Stream.empty();
        return step.quoted().map(SegmentsCheck::longest).orElse(0)
                + together.mapToInt(SegmentsCheck::longest).sum();
    }

    private static int longest(String wordings) {
        return Stream.of(wordings.split("--- or, in other words ---"))
                .mapToInt(text -> Segments.of(text.strip() + MARK).count())
                .max()
                .orElse(0);
    }
}
