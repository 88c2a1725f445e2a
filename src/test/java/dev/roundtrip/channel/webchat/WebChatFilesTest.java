package dev.roundtrip.channel.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.channel.Rendering;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.waiting.Sighting;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class WebChatFilesTest extends AtTheShop {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String NO_FILES =
            "{\"channel\": {\"type\": \"web_widget\", \"website_url\": \"https://shop.test\", \"selected_feature_flags\": [\"emoji_picker\"]}}";

    @Test
    void words_and_files_of_the_customer_reach_the_desk_in_that_order() {
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat zoe = shop.enter(page, "Zoe Marsh", "rt6", Optional.empty());
            Attachment picture = new Attachment("Étiquette lavage.png", "image/png", PICTURE);
            Attachment notes = new Attachment("notes.txt", "text/plain", "one\ntwo\n".getBytes(UTF_8));

            Receipt receipt =
                    zoe.send(Draft.opening("", "Which programme is this?").withFiles(List.of(picture, notes)));

            JsonNode messages = shop.desk.messages(shop.desk.conversationOf(zoe.identity()));
            assertThat(messages).hasSize(3);
            assertThat(messages.get(0).get("id").asText()).isEqualTo(receipt.id());
            assertThat(messages.get(0).get("content").asText()).isEqualTo("Which programme is this?");
            assertThat(shop.desk.fileOf(messages.get(1))).isEqualTo(picture);
            assertThat(shop.desk.fileOf(messages.get(2))).isEqualTo(notes);
            shop.keep("attachment");
        }
    }

    @Test
    void words_markup_and_files_of_the_agent_reach_the_page() {
        Attachment invoice = new Attachment("Rechnung März.pdf", "application/pdf", "%PDF-1.4 \u00ff".getBytes(UTF_8));
        Attachment picture = new Attachment("label.png", "image/png", PICTURE);
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat ingrid = shop.enter(page, "Ingrid Berg", "rt11", Optional.empty());
            ingrid.send(Draft.opening("", "My invoice, please, and the label."));
            int conversation = shop.desk.conversationOf(ingrid.identity());

            shop.desk.answer(conversation, "Here:\n\n1. the invoice\n2. the label", invoice, picture);
            shop.desk.answer(conversation, "", picture);
            shop.desk.answer(conversation, "That is all.");

            shop.until("the answers", () -> ingrid.arrivals().sightings().size() == 3);
            List<Arrival> seen =
                    ingrid.arrivals().sightings().stream().map(Sighting::what).toList();
            assertThat(Rendering.same(
                            Channel.WEB_CHAT,
                            "Here:\nthe invoice\nthe label",
                            seen.get(0).text()))
                    .as(seen.get(0).text())
                    .isTrue();
            assertThat(seen.get(0).html())
                    .hasValueSatisfying(html -> assertThat(html).contains("<ol>", "<li>the invoice</li>"));
            assertThat(seen.get(0).files()).containsExactlyInAnyOrder(invoice, picture);
            assertThat(seen.get(1).text()).isEmpty();
            assertThat(seen.get(1).html()).isEmpty();
            assertThat(seen.get(1).files()).containsExactly(picture);
            assertThat(seen.get(2).files()).isEmpty();
            shop.keep("files");
        }
    }

    @Test
    @Tag("self")
    void a_file_alone_reaches_the_desk() {
        Attachment scan = new Attachment("scan.pdf", "application/pdf", "%PDF-1.4 \u00ff".getBytes(UTF_8));
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat zoe = shop.enter(page, "Zoe Marsh", "rt9", Optional.empty());
            Receipt receipt = zoe.send(Draft.opening("", "").withFiles(List.of(scan)));

            JsonNode message =
                    shop.desk.messages(shop.desk.conversationOf(zoe.identity())).get(0);
            assertThat(message.get("id").asText()).isEqualTo(receipt.id());
            assertThat(shop.desk.fileOf(message)).isEqualTo(scan);
        }
    }

    @Test
    @Tag("self")
    void what_a_chat_can_not_carry_is_refused_before_anything_is_sent() {
        Attachment picture = new Attachment("a.png", "image/png", new byte[] {1});
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat zoe = shop.enter(page, "Zoe Marsh", "rt10", Optional.empty());
            Draft pictured = Draft.opening("", "Look").withPictures(List.of(picture));

            assertThatThrownBy(() -> zoe.send(pictured)).hasMessageStartingWith("The step puts a.png within the words");
            assertThatThrownBy(() -> shop.desk.conversationOf(zoe.identity())).hasMessageContaining("no conversation");
        }
    }

    @Test
    @Tag("self")
    void a_file_that_the_desk_does_not_take_is_a_broken_promise() {
        Attachment script = new Attachment("run.sh", "text/x-shellscript", "#!/bin/sh".getBytes(UTF_8));
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat gil = shop.enter(page, "Gil", "gil1", Optional.empty());

            assertThatThrownBy(() -> gil.send(Draft.opening("", "").withFiles(List.of(script))))
                    .isInstanceOf(BrokenPromise.class)
                    .hasMessageContaining("Gil wrote \"run.sh\" in the chat window")
                    .hasMessageContaining("the widget marked it as failed");
        }
    }

    @Test
    @Tag("self")
    void an_inbox_without_files_is_told_as_such() {
        try (HostPage page = shop.visit("nofiles", NO_FILES)) {
            Visit visit = new Visit("Gil", "gil2", Optional.empty(), page.addressFor("nofiles"), shop.desk.address());
            Conversing conversing =
                    new Conversing(shop.window, visit, "gil", new Forms(false), () -> {}, CLOCK, Budget.seconds(1, 2));

            assertThatThrownBy(() -> conversing.send(Draft.opening("", "").withFiles(List.of(picture()))))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessage(
                            "Gil's chat can't be used: a way to attach a file (the inbox's feature \"attachments\") was not seen within 2 s. The window shows talk.");
        } finally {
            shop.desk.inbox("{}");
        }
    }

    private static Attachment picture() {
        return new Attachment("a.png", "image/png", PICTURE);
    }
}
