package dev.roundtrip.people;

import dev.roundtrip.desk.DeskFile;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** What the desk keeps of the files that a customer sent, judged byte for byte. */
public final class DeskFiles {
    private static final Duration PACE = Duration.ofMillis(200);

    private final Correspondence correspondence;
    private final Means means;

    DeskFiles(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** These files are kept with what the customer wrote; a chat keeps each as a message of its own. */
    public void keeps(List<Attachment> sent) {
        sent.forEach(this::keeps);
        means.chronicle().filesSame(correspondence.question().trip());
    }

    private void keeps(Attachment sent) {
        DeskFile kept = means.promises()
                .owed(
                        Expectation.of(
                                "The file %s on the desk, in conversation %d,"
                                        .formatted(sent.name(), correspondence.provenConversation()),
                                new DeskLook<>(this::files, means.clock(), PACE),
                                file -> file.name().equals(sent.name()),
                                correspondence.receipt().accepted(),
                                means.budgets().toDesk().get(correspondence.channel())),
                        Hop.SEEN_BY_DESK,
                        "Look at the message on the desk, and at the size and the kind of files that the channel takes.")
                .what();
        requireSame(sent, means.desk().download(kept), "keeps the file");
        means.chronicle().fact("File kept", sent.toString(), "product");
    }

    /** The picture stands within the text, where the customer put it. */
    public void showsWithinTheText(Attachment picture) {
        String html = questions()
                .flatMap(message -> message.html().stream())
                .findFirst()
                .orElse("");
        URI address = Optional.ofNullable(Jsoup.parse(html).selectFirst("img[src]"))
                .map(element -> element.attr("src"))
                .filter(source -> source.startsWith("http"))
                .map(URI::create)
                .orElseThrow(() -> means.promises()
                        .notAsOwed(
                                Hop.SEEN_BY_DESK,
                                Cause.FILE_LOST,
                                "the picture within the text is not shown.",
                                "Look at the HTML of the message on the desk, and at the desk's file storage.",
                                "The desk should show the picture %s within the text, and its HTML holds none: %s"
                                        .formatted(picture.name(), html.isEmpty() ? "nothing" : html)));
        requireSame(picture, means.desk().download(new DeskFile(0, "image", address)), "shows the picture");
        means.chronicle().filesSame(correspondence.question().trip());
        means.chronicle().fact("Picture within the text", picture.toString(), "product");
    }

    private Stream<DeskMessage> questions() {
        return means.desk().messages(correspondence.provenConversation()).stream()
                .filter(message -> message.kind() == DeskMessage.Kind.INCOMING);
    }

    private List<DeskFile> files() {
        return questions().flatMap(message -> message.files().stream()).toList();
    }

    private void requireSame(Attachment sent, byte[] kept, String what) {
        if (!Arrays.equals(sent.bytes(), kept)) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.ALTERED,
                            "the file was changed on its way.",
                            "Compare the two files: their sizes tell whether something was cut, added or encoded anew.",
                            "The desk %s %s, but not byte for byte: %d bytes were sent and %d are kept."
                                    .formatted(what, sent.name(), sent.bytes().length, kept.length));
        }
    }
}
