package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Attachment INVOICE = new Attachment("invoice.pdf", "application/pdf", new byte[] {1, 2});

    private final Scenario scenario = new Scenario();
    private final Correspondence correspondence = new Correspondence(
            Cast.customer("Maya"), new PaperChannel(Channel.EMAIL, Scenario.NOW), 5, new Tags("k7m2x"), scenario);
    private final Reading reading = new Reading(correspondence, scenario.means());

    @Test
    void a_file_that_came_byte_for_byte_is_as_it_should_be() {
        correspondence.answer("Tomas", "Here it is.");
        received(List.of(INVOICE), Optional.empty());
        assertThatCode(() -> reading.hasFile(INVOICE)).doesNotThrowAnyException();
        assertThat(scenario.sameFiles).containsExactly("Tomas");
    }

    @Test
    void a_file_that_did_not_come_is_told_with_what_came() {
        received(List.of(), Optional.empty());
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> reading.hasFile(INVOICE))
                .withMessageStartingWith(
                        "Maya should have received the file invoice.pdf (application/pdf, 2 bytes) with the answer,"
                                + " byte for byte. What came with it: nothing.")
                .matches(broken -> broken.finding().cause() == Cause.FILE_LOST);
    }

    @Test
    void a_file_that_was_changed_is_told_with_its_size() {
        received(List.of(new Attachment("invoice.pdf", "application/pdf", new byte[] {1, 2, 3})), Optional.empty());
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> reading.hasFile(INVOICE))
                .withMessageContaining("What came with it: invoice.pdf (application/pdf, 3 bytes).")
                .withMessageContaining("Cause: the file was changed on its way.")
                .matches(broken -> broken.finding().cause() == Cause.ALTERED);
    }

    @Test
    void a_list_that_became_running_text_is_told() {
        received(List.of(), Optional.of("<p>1. Stove</p>"));
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(reading::showsAList)
                .withMessageStartingWith(
                        "The answer that reached Maya should show its numbered list as a list, and holds none.");
        received(List.of(), Optional.of("<ol><li>Stove</li></ol>"));
        assertThatCode(reading::showsAList).doesNotThrowAnyException();
    }

    @Test
    void where_there_is_no_html_a_list_can_not_be_told() {
        received(List.of(), Optional.empty());
        assertThatIllegalStateException()
                .isThrownBy(reading::showsAList)
                .withMessage("What Maya received has no HTML, so that a list can't be told from lines:"
                        + " ask for it by e-mail or in the chat only.");
    }

    private void received(List<Attachment> files, Optional<String> html) {
        correspondence.received(
                new Arrival("id-9", "1. Stove", "desk", "Re", Set.of("thread-1"), "Maya's mailbox", files, html));
    }
}
