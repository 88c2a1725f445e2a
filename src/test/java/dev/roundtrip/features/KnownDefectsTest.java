package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDefectsTest {
    @TempDir
    Path folder;

    @Test
    void a_tag_finds_what_the_file_tells() throws IOException {
        KnownDefects known = read("""
                # A comment.

                shared-thread.hop = received
                shared-thread.cause = wrong-thread
                shared-thread.versions = 4.14.2, 4.14.1
                shared-thread.about = It lands elsewhere = wrongly.
                """);

        assertThat(known.among(List.of("@sms", "@known-defect=shared-thread")))
                .contains(new KnownDefect(
                        "shared-thread",
                        Hop.RECEIVED,
                        Cause.WRONG_THREAD,
                        List.of("4.14.2", "4.14.1"),
                        "It lands elsewhere = wrongly."));
        assertThat(known.among(List.of("@sms"))).isEmpty();
    }

    @Test
    void a_file_of_comments_alone_knows_nothing() throws IOException {
        KnownDefects known = read("# Nothing yet.\n");

        assertThat(known.among(List.of("@sms"))).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> known.among(List.of("@known-defect=x")))
                .withMessageStartingWith("The tag @known-defect=x names no known defect: ")
                .withMessageEndingWith("knows none. Put it there, or take the tag away.");
    }

    @Test
    void the_file_of_the_project_can_be_read() {
        assertThat(KnownDefects.read(Path.of("features/known-defects.properties"))
                        .among(List.of()))
                .isEmpty();
    }

    @Test
    void two_tags_are_one_too_many() throws IOException {
        KnownDefects known = read("");

        assertThatIllegalStateException()
                .isThrownBy(() -> known.among(List.of("@known-defect=a", "@known-defect=b")))
                .withMessageStartingWith("A scenario can expect one known defect, and this one names [a, b]");
    }

    @Test
    void all_faults_of_the_file_are_told_at_once() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("""
                        nonsense
                        a.hop=recieved
                        a.cause=lost-in-transit
                        a.versions=4.14.2
                        a.about=It is lost.
                        a.about=It is lost again.
                        b.hoop=sent
                        b.hop=sent
                        """))
                .withMessageStartingWith("The known defects can't be used:")
                .withMessageContainingAll(
                        "line 1: 'nonsense' is no line like key.hop=received",
                        "line 6: a.about is given a second time. Keep one.",
                        "line 7: 'hoop' is not among what is told of a known defect: hop, cause, versions, about. Did you mean 'hop'?",
                        "a.hop is 'recieved', but it is one of sent, accepted,",
                        "Did you mean 'received'?",
                        "Did you mean 'lost-in-transport'?",
                        "b.cause is missing. Tell it, or take the defect out.",
                        "b.versions is missing.",
                        "b.about is missing.");
    }

    @Test
    void a_file_that_is_not_there_is_told_with_its_setting() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KnownDefects.read(folder.resolve("none")))
                .withMessageMatching(
                        "There is no file .*none, from which the known defects are read\\. Correct roundtrip\\.known-defects; .*")
                .withMessageContaining("Correct roundtrip.known-defects");
    }

    private KnownDefects read(String text) throws IOException {
        return KnownDefects.read(Files.writeString(folder.resolve("known-defects.properties"), text));
    }
}
