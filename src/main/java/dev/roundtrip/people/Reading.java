package dev.roundtrip.people;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Rendering;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Sighting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges what reached the customer against what was written to them. */
public final class Reading {
    private static final String NUMBERED = "/(^|\\s)1\\. /";

    private final Correspondence correspondence;
    private final Means means;

    Reading(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** The file came with the answer, with this name and exactly these bytes. */
    public void hasFile(Attachment sent) {
        List<Attachment> came = correspondence.mustHaveReceived().files();
        if (came.stream().noneMatch(file -> file.name().equals(sent.name()) && file.sameBytes(sent))) {
            boolean altered = came.stream().anyMatch(file -> file.name().equals(sent.name()));
            throw means.promises()
                    .notAsOwed(
                            Hop.RECEIVED,
                            altered ? Cause.ALTERED : Cause.FILE_LOST,
                            altered ? "the file was changed on its way." : "the file did not come with the answer.",
                            altered
                                    ? "Compare the two files: line ends changed in text files are the desk's mailer."
                                    : "Look at the answer on the desk: whether the file is there, and what the desk's worker says.",
                            "%s should have received the file %s with the answer, byte for byte. What came with it: %s."
                                    .formatted(name(), sent, came.isEmpty() ? "nothing" : told(came)));
        }
        means.chronicle().filesSame(correspondence.lastAnswer().trip());
        means.chronicle().fact("File received", sent.toString(), "agent");
    }

    /** The numbered list of the answer is a list at the customer's end, not a paragraph. A draft is graded for having one. */
    public void showsAList() {
        correspondence.grader().ifPresent(draft -> draft.covers(Map.of("a numbered list", NUMBERED)));
        if (correspondence.grader().isPresent() && !hasNumbers(correspondence.lastAnswer())) {
            return;
        }
        String html = correspondence
                .mustHaveReceived()
                .html()
                .orElseThrow(() -> new IllegalStateException(
                        "What %s received has no HTML, so that a list can't be told from lines: ask for it by e-mail or in the chat only."
                                .formatted(name())))
                .toLowerCase(Locale.ROOT);
        if (!html.contains("<ol") || !html.contains("<li")) {
            throw means.promises()
                    .notAsOwed(
                            Hop.RECEIVED,
                            Cause.ALTERED,
                            "the list became running text.",
                            "Look at how the desk renders Markdown for this channel.",
                            "The answer that reached %s should show its numbered list as a list, and holds none. It reads:\n%s"
                                    .formatted(
                                            name(),
                                            correspondence.mustHaveReceived().text()));
        }
        means.chronicle().fact("Numbered list", "still a list", "product");
    }

    private static boolean hasNumbers(Letter answer) {
        return answer.text().lines().anyMatch(line -> line.matches("\\s*1\\. .*"));
    }

    void requireUnchanged(Letter answer, Arrival arrival) {
        if (!Rendering.same(correspondence.channel(), answer.text(), arrival.text())) {
            throw means.promises()
                    .notAsOwed(
                            Hop.RECEIVED,
                            Cause.ALTERED,
                            "what was received is not what was written.",
                            "Compare the two: what is cut, replaced or added, and by whom.",
                            "The answer reached %s by %s at %s, but not as %s wrote it.\nWritten:\n%s\nReceived:\n%s"
                                    .formatted(
                                            name(),
                                            correspondence.channel().title(),
                                            arrival.place(),
                                            answer.author(),
                                            answer.text(),
                                            arrival.text()));
        }
    }

    void requireSameThread(Letter answer, Arrival arrival) {
        String thread = correspondence.receipt().thread();
        boolean same = arrival.threads().contains(thread);
        means.chronicle().threaded(answer.trip(), same);
        if (!same) {
            OtherThread other = new OtherThread(correspondence.channel(), arrival, thread);
            throw means.promises()
                    .notAsOwed(
                            Hop.RECEIVED,
                            Cause.WRONG_THREAD,
                            "the answer does not name the thread that the customer began.",
                            other.remedy(),
                            "The answer reached %s by %s at %s, as %s, but in another thread: it should belong to %s and names %s."
                                    .formatted(
                                            name(),
                                            correspondence.channel().title(),
                                            arrival.place(),
                                            other.message(),
                                            thread,
                                            arrival.threads().isEmpty() ? "none" : arrival.threads()));
        }
    }

    /** None of these notes is among what arrived. */
    void requireNone(List<Letter> notes) {
        correspondence
                .line()
                .arrivals()
                .sightings()
                .forEach(seen -> notes.forEach(note -> requireNotTheNote(note, seen)));
    }

    /** The draft has not arrived as its drafter left it. */
    void requireNoDraft(String drafter, String draft) {
        correspondence.line().arrivals().sightings().stream()
                .filter(seen -> Rendering.same(
                        correspondence.channel(), draft, seen.what().text()))
                .forEach(seen -> {
                    throw leaked(drafter, draft, seen);
                });
    }

    private void requireNotTheNote(Letter note, Sighting<Arrival> seen) {
        if (seen.what().text().contains(note.mark())) {
            throw leaked(note.author(), note.text(), seen);
        }
    }

    private AssertionError leaked(String author, String note, Sighting<Arrival> seen) {
        means.chronicle().noteReached(note, name(), seen.at());
        return means.promises()
                .notAsOwed(
                        Hop.RECEIVED,
                        Cause.NOTE_LEAKED,
                        "the desk delivers private notes like public answers on this channel.",
                        "Stop using notes until it is mended.",
                        """
                    %s's private note was received by %s by %s (%s, %s, %s).
                    It had to end on the desk, behind the hop "%s"; it went on to "%s" and "%s".
                    It reads:
                    %s""".formatted(
                                        author,
                                        name(),
                                        correspondence.channel().title(),
                                        seen.what().place(),
                                        seen.what().id(),
                                        seen.at(),
                                        Hop.ANSWERED.title(),
                                        Hop.HANDED_OVER.title(),
                                        Hop.RECEIVED.title(),
                                        seen.what().text()));
    }

    private static String told(List<Attachment> files) {
        return files.stream().map(Attachment::toString).collect(Collectors.joining(", "));
    }

    private String name() {
        return correspondence.customer().name();
    }
}
