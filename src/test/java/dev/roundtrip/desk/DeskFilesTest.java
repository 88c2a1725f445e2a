package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.trip.Attachment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskFilesTest {
    private final StubDesk stub = new StubDesk();
    private final DeskClient desk = DeskClient.to(stub.access(), Clock.systemUTC());

    @AfterEach
    void leave_nothing_behind() {
        desk.close();
        stub.close();
    }

    @Test
    void a_file_has_the_name_at_the_end_of_its_address() {
        assertThat(file("/rails/blobs/x/my%20zip+er.jpg").name()).isEqualTo("my zip+er.jpg");
    }

    @Test
    void a_file_is_fetched_whole() {
        stub.answers("GET", "/files/a.text", new StubDesk.Canned(200, "text/plain", "one\ntwo\n"));
        assertThat(desk.download(file("/files/a.text"))).isEqualTo("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_the_desk_does_not_give_is_told_with_its_address() {
        assertThatExceptionOfType(DeskTrouble.class)
                .isThrownBy(() -> desk.download(file("/files/none.pdf")))
                .withMessageStartingWith("The file 'none.pdf' that the desk keeps, at ")
                .withMessageEndingWith("answers 404. Check FRONTEND_URL and the desk's file storage.");
    }

    @Test
    void an_answer_with_files_goes_as_a_form() {
        stub.json("POST", StubDesk.at("conversations/3/messages"), Answers.listed(9, 3, "Here, Maya.", "sent", "null"));
        desk.answer(3, "Here, Maya.", List.of(new Attachment("invoice.pdf", "application/pdf", new byte[] {1, (byte) 200
        })));
        assertThat(stub.last().body())
                .contains("name=\"content\"", "Here, Maya.", "name=\"private\"", "filename=\"invoice.pdf\"");
    }

    @Test
    void closed_hours_can_be_written_down_and_read_again() {
        OpeningHours closed = OpeningHours.closed("Back on Monday.");
        assertThat(OpeningHours.read(closed.written()).settings())
                .containsEntry("out_of_office_message", "Back on Monday.")
                .containsEntry("working_hours_enabled", true);
        assertThatIllegalStateException()
                .isThrownBy(() -> OpeningHours.read("half a {"))
                .withMessage("Opening hours can't be read from: half a {. Set them on the desk by hand.");
    }

    private DeskFile file(String path) {
        return new DeskFile(1, "file", URI.create(stub.access().base() + path));
    }
}
