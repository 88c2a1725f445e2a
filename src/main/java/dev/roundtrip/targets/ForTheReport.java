package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskFeed;
import dev.roundtrip.people.AnswerSource;
import java.time.Duration;
import java.util.Optional;

/** What a report says of a run that nobody else needs to know. */
final class ForTheReport {
    private static final Duration REALTIME_PATIENCE = Duration.ofSeconds(5);

    private ForTheReport() {}

    /** Whose words the answers are. */
    static String answers(AnswerSource answers, Settings settings) {
        return answers.drafts().isEmpty()
                ? "scripted: the suite's own words"
                : settings.desk().orElseThrow().drafter().isEmpty()
                        ? "draft: what a drafter on the desk writes"
                        : "draft: what %s writes, ours, an example and not a product".formatted(ExampleDrafter.NAME);
    }

    /** How well the desk's realtime feed does. */
    static String realtime(DeskFeed feed) {
        return feed.confirmedWithin(REALTIME_PATIENCE)
                ? "confirmed by the desk"
                : "not confirmed within %d s; the desk is asked again and again instead"
                        .formatted(REALTIME_PATIENCE.toSeconds());
    }

    /** Without an administrator's rights nothing can be taken away; a simulator has no pages to lead to. */
    static Optional<String> conversations(DeskEntry desk, Settings settings) {
        boolean left = settings.keep() || !desk.membership().isAdministrator();
        DeskAccess access = desk.client().access();
        return settings.simulated() || !left
                ? Optional.empty()
                : Optional.of("%s/app/accounts/%d/conversations/".formatted(access.base(), access.account()));
    }
}
