package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.network.Fetcher;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.Attachment;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkedFilesTest {
    private static final LinkedFiles LINKED = new LinkedFiles(new Fetcher(Reach.plain(), Duration.ofSeconds(5)));
    private static final byte[] BYTES = {0, (byte) 0xff, 10, 13, 10};

    @Test
    void a_file_has_the_name_of_its_link_even_if_it_lies_elsewhere() throws IOException {
        try (FileServer server = FileServer.giving("application/pdf; charset=x", BYTES)) {
            assertThat(LINKED.at(server.at("/there/Rechnung%20M%C3%A4rz+1.pdf?x=1")))
                    .isEqualTo(new Attachment("Rechnung März+1.pdf", "application/pdf", BYTES));
        }
    }

    @Test
    void why_there_is_none_is_told() throws IOException {
        String gone;
        try (FileServer server = FileServer.giving("application/pdf", BYTES)) {
            gone = server.at("/file/x.pdf");
            assertThatThrownBy(() -> LINKED.at(server.at("/nothing/x.pdf")))
                    .isInstanceOf(IOException.class)
                    .hasMessage(server.at("/nothing/x.pdf") + " answers 404");
        }
        assertThatThrownBy(() -> LINKED.at(gone))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(gone + " gives no answer (");
        assertThatThrownBy(() -> LINKED.at("http://a b/"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("http://a b/ is no address (");
    }

    @Test
    void a_run_that_is_stopped_stays_stopped() throws IOException {
        try (FileServer server = FileServer.giving("application/pdf", BYTES)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> LINKED.at(server.at("/file/x.pdf")))
                    .isInstanceOf(IOException.class)
                    .hasMessage(server.at("/file/x.pdf") + " was not fetched, since the run was stopped");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
