package dev.roundtrip.evidence;

import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Sentence;
import dev.roundtrip.trip.Trip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Both sides as they wrote: the customer left, the agent right, private notes apart, each with how far it came. */
final class Conversation {
    private final Ink ink;
    private final Story story;

    Conversation(Ink ink, Story story) {
        this.ink = ink;
        this.story = story;
    }

    String section() {
        List<Entry> entries = new ArrayList<>();
        story.legs().forEach(leg -> entries.add(new Entry(leg.begun().orElse(Instant.MAX), message(leg))));
        story.notes().forEach(note -> entries.add(new Entry(note.at(), note(note))));
        entries.sort(Comparator.comparing(Entry::at));
        if (entries.isEmpty()) {
            return "";
        }
        return "<section>\n<h2>The conversation</h2>\n<ol class=\"talk\">\n"
                + entries.stream().map(Entry::html).collect(Collectors.joining())
                + "</ol>\n</section>\n";
    }

    private String message(Leg leg) {
        Trip trip = leg.trip();
        return """
                <li class="%s">
                <p class="who"><b>%s</b> to %s, by %s · <time>%s</time></p>
                <div class="bubble">%s<div class="text" dir="auto">%s</div>%s</div>
                <ul class="marks">%s</ul>
                %s</li>
                """.formatted(
                leg.toDesk() ? "customer" : "agent",
                ink.of(Sentence.of(trip.from())),
                ink.of(trip.to()),
                trip.channel().title()
                        + leg.carriedBy()
                                .map(by -> ", which follows by " + by.title())
                                .orElse(""),
                leg.begun().map(at -> Times.since(story.startedAt(), at)).orElse("not sent"),
                leg.subject()
                        .map(subject -> "<p class=\"subject\" dir=\"auto\">" + ink.of(subject) + "</p>")
                        .orElse(""),
                ink.of(trip.text()),
                new FileTag(ink).of(leg.files()),
                marks(leg.steps()),
                leg.brokenStep().map(this::breakage).orElse("") + finding(leg));
    }

    /** Said where the way broke; a note that leaked has a place of its own. */
    private String finding(Leg leg) {
        boolean here = story.brokenLeg().filter(leg::equals).isPresent()
                && story.notes().stream().allMatch(note -> note.leaked().isEmpty());
        return here ? finding() : "";
    }

    private String finding() {
        return story.finding().map(new FindingTable(ink)::of).orElse("");
    }

    private String marks(List<Step> steps) {
        StringBuilder marks = new StringBuilder();
        Instant last = Instant.MIN;
        for (Step step : steps) {
            marks.append(mark(step, last));
            last = step.proof().map(Proof::at).filter(last::isBefore).orElse(last);
        }
        return marks.toString();
    }

    /** A hop whose news overtook that of the one before has no time here: the table below has them as they were told. */
    private String mark(Step step, Instant before) {
        String time = step.proof()
                .map(Proof::at)
                .filter(at -> !at.isBefore(before))
                .map(at -> " <time>" + Times.since(story.startedAt(), at) + "</time>")
                .orElse("");
        String remark = step.proof().isPresent() && !step.brokenHere() && step.mark() != Mark.SLOW
                ? ""
                : " <em>– " + step.mark().words() + "</em>";
        return "<li class=\"%s\"><span aria-hidden=\"true\">%s</span> %s%s%s</li>"
                .formatted(step.mark().style(), step.mark().sign(), shortly(step), time, remark);
    }

    private String breakage(Step step) {
        String limit = step.budget()
                .map(budget -> "; the limit is " + Times.limit(budget.hard()))
                .orElse("");
        return "<p class=\"breakage\">Here it broke: it was %s%s%s.</p>\n"
                .formatted(
                        step.mark() == Mark.TOO_LATE ? "" : "not ",
                        step.hop().title(),
                        (step.mark() == Mark.TOO_LATE ? " too late" : "") + limit);
    }

    private String note(Note note) {
        return """
                <li class="note">
                <p class="who"><b>%s</b>, private note · <time>%s</time></p>
                <div class="bubble"><div class="text" dir="auto">%s</div></div>
                %s%s
                </li>
                """.formatted(
                        ink.of(note.author()),
                        Times.since(story.startedAt(), note.at()),
                        ink.of(note.text()),
                        note.leaked()
                                .map(this::leak)
                                .orElse("<p class=\"marks\">A note for colleagues: no customer may see it.</p>"),
                        note.leaked().isPresent() ? finding() : "");
    }

    private String leak(Note.Leak leak) {
        return "<p class=\"breakage\">Here it broke: this note reached %s (<time>%s</time>).</p>"
                .formatted(ink.of(leak.reader()), Times.since(story.startedAt(), leak.at()));
    }

    private static String shortly(Step step) {
        return switch (step.hop()) {
            case SENT -> "sent";
            case ACCEPTED -> "taken by the provider";
            case SEEN_BY_DESK -> "at the desk";
            case ANSWERED -> "written";
            case HANDED_OVER -> "handed over";
            case RECEIVED -> step.title().equals(Hop.RECEIVED.title()) ? "received" : step.title();
        };
    }

    private record Entry(Instant at, String html) {}
}
