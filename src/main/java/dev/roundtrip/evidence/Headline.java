package dev.roundtrip.evidence;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Sentence;
import dev.roundtrip.trip.Trip;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One sentence: who asked what on which channel, whether the answer reached them, how long that took. */
final class Headline {
    private static final int LONGEST_QUOTE = 80;
    // What the suite adds so that it knows its own is no quotation of anybody's.
    private static final Pattern MARK = Pattern.compile("\\s*(\\[[a-z0-9]+-\\d+\\]|\\(ref [a-z0-9]+-\\d+\\))");

    private final Story story;

    Headline(Story story) {
        this.story = story;
    }

    String sentence() {
        Optional<Leg> first = opener();
        if (story.ending().filter(end -> end.kind() == Ending.Kind.NOT_RUN).isPresent() || first.isEmpty()) {
            return withoutMessages();
        }
        return Sentence.of(opening(first.get()) + outcome(first.get()) + ".");
    }

    /** Where a message's way broke, the message itself or what it answers; else the customer's first. */
    private Optional<Leg> opener() {
        return broken().flatMap(leg -> leg.toDesk() ? Optional.of(leg) : story.questionBefore(leg))
                .or(() -> story.legs().stream().filter(Leg::toDesk).findFirst())
                .or(() -> story.legs().stream().findFirst());
    }

    private Optional<Leg> broken() {
        return story.legs().stream().filter(leg -> leg.brokenStep().isPresent()).findFirst();
    }

    private String withoutMessages() {
        return story.ending()
                .map(end -> switch (end.kind()) {
                    case NOT_RUN -> "This scenario was not run here.";
                    case DEFECT_GONE -> "What this scenario promises was kept, though a defect of it is known.";
                    case SET_UP_BROKEN ->
                        "The set-up broke before a message was sent: nothing is known about the promise.";
                    default -> "The promise was broken before a message was sent.";
                })
                .orElse("What this scenario promises was kept; it needed no message.");
    }

    private static String opening(Leg leg) {
        Trip trip = leg.trip();
        String quote = quote(leg);
        String verb = leg.toDesk() && quote.endsWith("?”") ? "asked" : "wrote";
        return "%s %s by %s %s".formatted(trip.from(), verb, trip.channel().title(), quote);
    }

    private String outcome(Leg first) {
        if (broken().isPresent()) {
            return ", but " + whatBroke(broken().get());
        }
        if (story.ending().isPresent() && !gone()) {
            return everythingArrived()
                    ? ", and everything arrived, but not as promised"
                    : ", but not all went as promised";
        }
        return answers().isEmpty() ? arrivalOf(first) : arrivalOfAnswers();
    }

    private String whatBroke(Leg leg) {
        String message = leg.toDesk()
                ? (leg.trip().from() + "’s message did not reach the desk")
                : "%s’s answer did not reach %s"
                        .formatted(leg.trip().from(), leg.trip().to());
        if (leg.brokenStep().orElseThrow().mark() == Mark.TOO_LATE) {
            return message.replace("did not reach", "reached") + " too late";
        }
        Optional<String> instead = story.finding().flatMap(finding -> instead(finding.cause(), leg.toDesk()));
        if (instead.isPresent()) {
            return message.replaceFirst("did not reach .*", instead.get());
        }
        return message
                + leg.trip()
                        .lastProven()
                        .map(Proof::hop)
                        .map(Hop::title)
                        .map(": it was %s, and no further"::formatted)
                        .orElse(": it could not be sent");
    }

    /** Where it came to in the place of where it was to go. */
    private static Optional<String> instead(Cause cause, boolean toDesk) {
        return switch (cause) {
            case WRONG_PERSON -> Optional.of(toDesk ? "reached the desk as somebody else’s" : "reached somebody else");
            case WRONG_THREAD ->
                Optional.of(toDesk ? "reached the desk in another conversation" : "came in another thread");
            case WRONG_INBOX -> Optional.of(toDesk ? "reached the desk in another inbox" : "came from another inbox");
            default -> Optional.empty();
        };
    }

    private String arrivalOf(Leg leg) {
        String who = leg.toDesk() ? "the desk" : leg.trip().to();
        return leg.took()
                .map(took -> ", and the message reached %s after %s".formatted(who, Times.rough(took)))
                .orElse("; whether it reached %s was not looked for".formatted(who));
    }

    private String arrivalOfAnswers() {
        List<Leg> answers = answers();
        Leg only = answers.get(0);
        if (!answers.stream().allMatch(Leg::complete)) {
            return "; %s answered, and whether every answer arrived was not looked for"
                    .formatted(only.trip().from());
        }
        String arrived = answers.size() == 1
                ? ", and %s’s answer reached %s"
                        .formatted(only.trip().from(), only.trip().to())
                : ", and all %d answers arrived".formatted(answers.size());
        String which = answers.size() == 1 ? "the round trip" : "the slowest round trip";
        return arrived
                + story.slowestRoundTrip()
                        .map(took -> "; %s took %s".formatted(which, Times.rough(took)))
                        .orElse("");
    }

    private boolean gone() {
        return story.ending()
                .filter(end -> end.kind() == Ending.Kind.DEFECT_GONE)
                .isPresent();
    }

    private boolean everythingArrived() {
        return story.legs().stream().allMatch(Leg::complete);
    }

    private List<Leg> answers() {
        return story.legs().stream().filter(leg -> !leg.toDesk()).toList();
    }

    /** The subject, or the line that asks, or the first line that says something. */
    private static String quote(Leg leg) {
        List<String> lines = leg.trip()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !MARK.matcher(line).matches())
                .toList();
        String line = leg.subject()
                .filter(subject -> !subject.isBlank())
                .or(() -> lines.stream().filter(each -> each.contains("?")).findFirst())
                .or(() -> lines.stream().filter(each -> each.length() > 12).findFirst())
                .or(() -> lines.stream().findFirst())
                .orElse("…");
        return "“" + shortened(MARK.matcher(line).replaceAll("").strip()) + "”";
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_QUOTE);
        int end = space > LONGEST_QUOTE / 2 ? space : line.offsetByCodePoints(0, LONGEST_QUOTE / 2);
        return line.substring(0, end) + " …";
    }
}
