package dev.roundtrip.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import dev.roundtrip.trip.Phone;
import dev.roundtrip.trip.Trip;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private final ScenarioEvidence evidence = Stories.held();

    @Test
    void the_transcript_stands_first_then_what_was_seen_then_what_was_said_on_the_wires() {
        add(3, Kind.BROWSER_CONSOLE, "Console", "text/plain", "boom".getBytes(UTF_8));
        add(1, Kind.DESK_HTTP, "GET …/labels → 200 in 3 ms", "text/plain", "[]".getBytes(UTF_8));
        add(1.5, Kind.DESK_HTTP, "GET …/labels → 200 in 2 ms", "text/plain", "[]".getBytes(UTF_8));
        add(1, Kind.TWILIO, "POST Messages.json → 201", "text/plain", "Body=hi".getBytes(UTF_8));
        add(2, Kind.MAIL, "Mail received by Maya: hi", "message/rfc822", "Subject: hi\n\nHi".getBytes(UTF_8));
        add(1, Kind.PICTURE, "What Maya saw: the chat at the end", "image/png", Drawing.noise(900, 600));
        evidence.phone(new Phone("+15550100201", List.of()));

        List<Attached> all = attached();

        assertThat(all)
                .extracting(Attached::name)
                .containsExactly(
                        "Transcript",
                        "What Maya saw: the chat at the end",
                        "Mail received by Maya: hi",
                        "The customer's phone",
                        "Mail received by Maya: hi (source)",
                        "Messages exchanged with Twilio",
                        "Requests to the desk",
                        "What the browser logged");
        assertThat(all.get(1).mediaType()).isEqualTo("image/jpeg");
        assertThat(all.get(1).bytes()).hasSizeLessThanOrEqualTo(12 * 1024);
        assertThat(new String(all.get(6).bytes(), UTF_8)).contains("… 1 more like this, the last at +1.500 s");
    }

    @Test
    void a_whole_picture_keeps_all_its_points_and_one_that_could_not_be_taken_says_why() {
        byte[] whole = Drawing.noise(640, 400);
        add(1, Kind.WHOLE_PICTURE, "The whole page", "image/png", whole);
        add(
                2,
                Kind.PICTURE,
                "The chat",
                "text/plain",
                "There is no picture: it crashed over t0psecret.".getBytes(UTF_8));
        add(3, Kind.PICTURE, "The chat", "image/png", "png".getBytes(UTF_8));

        List<Attached> all = attached();

        assertThat(all.get(1).bytes()).hasSizeLessThanOrEqualTo(128 * 1024);
        assertThat(Drawing.read(all.get(1).bytes()).getWidth()).isEqualTo(640);
        assertThat(new String(all.get(2).bytes(), UTF_8))
                .isEqualTo("There is no picture: it crashed over «secret hidden».");
        assertThat(new String(all.get(3).bytes(), UTF_8))
                .isEqualTo("There is no picture: what was taken can't be read as image/png.");
    }

    @Test
    void files_stand_beside_their_message_in_transcript_and_record() {
        Trip question = evidence.ledger().trips().get(0);
        evidence.files(
                question,
                List.of(
                        new Attachment("zip <1>.png", "image/png", Drawing.noise(300, 200)),
                        new Attachment("invoice.pdf", "application/pdf", new byte[2048])));
        Story story = evidence.story(Optional.empty());

        String page = new Transcript(Redactor.withoutSecrets()).page(story);

        assertThat(page)
                .contains("<b dir=\"auto\">zip &lt;1&gt;.png</b><br>PNG picture, ")
                .contains("<b dir=\"auto\">invoice.pdf</b><br>PDF, 2 KB")
                .containsOnlyOnce("data:image/jpeg;base64,")
                .contains("img-src data:");
        String thumbnail = page.replaceFirst("(?s).*src=\"data:image/jpeg;base64,([^\"]*)\".*", "$1");
        assertThat(thumbnail.length()).isLessThanOrEqualTo(4 * 1024 * 4 / 3 + 4);
        assertThat(new ScenarioRecord(story).json().path("trips").path(0).path("files"))
                .hasToString(
                        "[{\"name\":\"zip <1>.png\",\"mediaType\":\"image/png\",\"bytes\":%d},{\"name\":\"invoice.pdf\",\"mediaType\":\"application/pdf\",\"bytes\":2048}]"
                                .formatted(Drawing.noise(300, 200).length));
    }

    private void add(double at, Kind kind, String title, String type, byte[] body) {
        evidence.add(new Exchange(Stories.at(at), kind, title, type, body));
    }

    private List<Attached> attached() {
        Redactor redactor = new Redactor(List.of("t0psecret"));
        return new Attachments(redactor).of(evidence.story(Optional.empty()), evidence.exchanges(), evidence.phones());
    }
}
