package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.BrokenPromise;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskFilesTest {
    private final PaperDesk desk = new PaperDesk();
    private final Scenario scenario = new Scenario();
    private final DeskFiles files = new DeskFiles(PaperDesk.held(scenario), scenario.means(desk.client()));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_file_that_is_not_there_is_told_with_its_name() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> files.keeps(List.of(photo(1, 2))))
                .withMessageStartingWith(
                        "The file photo.png on the desk, in conversation 3, was not seen within 12 s.\nDo: Look at the message on the desk,");
    }

    @Test
    void a_file_that_was_changed_is_told_with_both_sizes() {
        desk.says(
                0,
                "Hello!",
                ",\"attachments\":[{\"id\":1,\"file_type\":\"image\",\"data_url\":\"%s/files/photo.png\"}]"
                        .formatted(desk.base()));
        assertThatCode(() -> files.keeps(List.of(photo(1, 2)))).doesNotThrowAnyException();
        assertThat(scenario.sameFiles).containsExactly("Maya");
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> files.keeps(List.of(photo(1, 2, 3))))
                .withMessageStartingWith(
                        "The desk keeps the file photo.png, but not byte for byte: 3 bytes were sent and 2 are kept.\nCause: the file was changed on its way.");
    }

    @Test
    void a_picture_that_is_not_shown_within_the_text_is_told_with_what_is() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> files.showsWithinTheText(photo(1, 2)))
                .withMessageStartingWith(
                        "The desk should show the picture photo.png within the text, and its HTML holds none: nothing\nCause: ");
    }

    private static Attachment photo(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return new Attachment("photo.png", "image/png", content);
    }
}
