package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.Attachment;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinkedFileTest {
    private static final byte[] BYTES = {0, (byte) 0xff, 10, 13, 10};

    @Test
    void a_file_has_the_name_of_its_link_even_if_it_lies_elsewhere() throws IOException {
        try (FileServer server = FileServer.giving("application/pdf; charset=x", BYTES)) {
            assertThat(file(server.at("/there/Rechnung%20M%C3%A4rz+1.pdf?x=1")))
                    .isEqualTo(new Attachment("Rechnung März+1.pdf", "application/pdf", BYTES));
        }
    }

    @Test
    void why_there_is_none_is_told() throws IOException {
        String gone;
        try (FileServer server = FileServer.giving("application/pdf", BYTES)) {
            gone = server.at("/file/x.pdf");
            assertThatThrownBy(() -> file(server.at("/nothing/x.pdf")))
                    .isInstanceOf(IOException.class)
                    .hasMessage(server.at("/nothing/x.pdf") + " answers 404");
        }
        assertThatThrownBy(() -> file(gone))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(gone + " gives no answer (");
        assertThatThrownBy(() -> file("http://a b/"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("http://a b/ is no address (");
    }

    @Test
    void a_run_that_is_stopped_stays_stopped() throws IOException {
        try (FileServer server = FileServer.giving("application/pdf", BYTES)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> file(server.at("/file/x.pdf")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the run was stopped meanwhile");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static Attachment file(String address) throws IOException {
        return LinkedFile.at(address, Web.client(Reach.plain()));
    }
}
