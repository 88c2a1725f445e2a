package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.channel.Rendering;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebChatRoundTripTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Budget SOON = Budget.seconds(5, 15);
    private static final String QUESTION =
            "Hi! Where is my order RT-10442? 🧥\nIt was due on Friday.\n\nمرحبا – Zażółć <b>bold</b>";

    private final List<Exchange> kept = new ArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private ShopDesk desk;
    private BrowserPool browsers;
    private WebChatLine line;

    @BeforeAll
    void opens_the_shop() {
        BrowserSupply supply =
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(
                supply.present().isPresent(),
                "No Chromium with a fitting chromedriver on this machine: install them to run the browser tests.");
        desk = new ShopDesk();
        browsers = new BrowserPool(supply::get, notes::add);
        line = WebChatLine.open(ChatAccess.plain(desk.address(), desk.snippet()), browsers, CLOCK);
    }

    @AfterAll
    void closes_the_shop() {
        if (line != null) {
            line.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void a_question_reaches_the_desk_and_the_answer_reaches_the_page() {
        try (WebChat maya = line.connect("Maya Okafor", "rt1a", kept::add)) {
            Receipt receipt = maya.send(Draft.opening("", QUESTION));

            int conversation = desk.conversationOf(maya.identity());
            assertThat(desk.messages(conversation).get(0).get("content").asText())
                    .isEqualTo(QUESTION);
            assertThat(desk.messages(conversation).get(0).get("id").asText()).isEqualTo(receipt.id());
            assertThat(desk.messages(conversation)
                            .get(0)
                            .get("sender")
                            .get("name")
                            .asText())
                    .isEqualTo("Maya Okafor");

            desk.answer(
                    conversation,
                    "Hello Maya, I am **sorry for the wait**.\n\n- It left our house today\n- Track it: https://track.test/RT-10442\n\nTomas");
            Arrival answer = arrives(maya, "left our house");

            assertThat(answer.text())
                    .contains("Hello Maya, I am sorry for the wait.", "It left our house today")
                    .doesNotContain("**");
            assertThat(answer.from()).isEqualTo("Tomas Lind");
            assertThat(answer.threads()).containsExactly(receipt.thread());
            maya.portray(Moment.FAILURE);

            assertThat(pictures())
                    .extracting(Exchange::kind, Exchange::title)
                    .containsExactly(
                            tuple(Exchange.Kind.PICTURE, "What Maya Okafor saw: the chat when it was opened"),
                            tuple(Exchange.Kind.PICTURE, "What Maya Okafor saw: the chat when it failed"),
                            tuple(
                                    Exchange.Kind.WHOLE_PICTURE,
                                    "What Maya Okafor saw: the chat when it failed, the whole page"));
            assertThat(width(pictures().get(1))).isLessThan(500);
            assertThat(width(pictures().get(2))).isEqualTo(1280);
            keep("round-trip");
        }
    }

    @Test
    @Tag("self")
    void an_answer_never_shows_while_the_visitors_socket_is_cut() {
        try (WebChat derek = line.connect("Derek Voss", "rt2", kept::add)) {
            derek.send(Draft.opening("", "Anybody there?"));
            int conversation = desk.conversationOf(derek.identity());
            desk.faults.switchOn(Fault.WIDGET_SOCKET_CUT);

            desk.answer(conversation, "Yes, we are here.");

            assertThat(look(derek, "we are here", Budget.seconds(1, 3))).isInstanceOf(Outcome.Missed.class);
            desk.faults.switchOff(Fault.WIDGET_SOCKET_CUT);
            assertThat(arrives(derek, "we are here").from()).isEqualTo("Tomas Lind");
        } finally {
            desk.faults.switchOff(Fault.WIDGET_SOCKET_CUT);
        }
    }

    @Test
    @Tag("self")
    void a_private_note_shows_only_when_the_desk_leaks_it() {
        try (WebChat bea = line.connect("Bea Lund", "rt3", kept::add)) {
            bea.send(Draft.opening("", "I can't log in."));
            int conversation = desk.conversationOf(bea.identity());
            desk.say(conversation, "{\"content\":\"Third time this week.\",\"private\":true}");
            desk.answer(conversation, "Here is a link, good for 60 minutes.");
            arrives(bea, "60 minutes");
            assertThat(bea.arrivals().sightings()).hasSize(1);

            desk.faults.switchOn(Fault.NOTE_LEAKED_WEBCHAT);
            desk.say(conversation, "{\"content\":\"Watch out, angry.\",\"private\":true}");

            assertThat(arrives(bea, "Watch out").text()).isEqualTo("Watch out, angry.");
        } finally {
            desk.faults.switchOff(Fault.NOTE_LEAKED_WEBCHAT);
        }
    }

    @Test
    void every_visitor_is_a_stranger() {
        String first;
        try (WebChat one = line.connect("Theo Park", "rt4", kept::add)) {
            one.send(Draft.opening("", "Is the Skerry in stock in M?"));
            first = one.identity();
        }
        try (WebChat two = line.connect("Rosa Diaz", "rt5", kept::add)) {
            assertThat(two.identity()).isNotEqualTo(first);
            assertThat(two.arrivals().sightings()).isEmpty();
            two.send(Draft.opening("", "How do returns work?"));
            two.send(Draft.opening("", "And exchanges?"));

            assertThat(desk.messages(desk.conversationOf(two.identity()))).hasSize(2);
        }
    }

    @Test
    @Tag("self")
    void words_arrive_unchanged_though_the_page_sets_type() {
        String sent = "It's \"due\" today -- really...";
        try (WebChat lena = line.connect("Lena Moss", "rt7", kept::add)) {
            lena.send(Draft.opening("", sent));
            desk.answer(desk.conversationOf(lena.identity()), sent);

            String seen = arrives(lena, "today").text();

            assertThat(seen).isEqualTo("It’s “due” today – really…");
            assertThat(Rendering.same(Channel.WEB_CHAT, sent, seen)).isTrue();
        }
    }

    @Test
    @Tag("self")
    void a_customer_signs_in_at_the_shop() {
        try (WebChat tom = line.signIn("Tom Hale", "tom@mail.example", "rt12", kept::add)) {
            tom.send(Draft.opening("", "I have two accounts."));

            JsonNode message =
                    desk.messages(desk.conversationOf(tom.identity())).get(0);
            assertThat(message.get("sender").get("email").asText()).isEqualTo("tom@mail.example");
        }
    }

    @Test
    @Tag("self")
    void a_crashed_session_is_replaced_and_named() {
        try (BrowserLease lease = browsers.lend(Duration.ofSeconds(5))) {
            BrowserSession session = lease.session();
            assertThatThrownBy(() -> session.command("opening a page that crashes", chrome -> {
                        chrome.get("chrome://crash");
                        return chrome.getTitle();
                    }))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageContaining(session.name() + " crashed at opening a page that crashes");
        }
        try (WebChat carl = line.connect("Carl Nym", "rt8", kept::add)) {
            assertThat(carl.send(Draft.opening("", "An unknown charge!")).id()).isNotBlank();
        }
        assertThat(notes).singleElement().asString().contains("had crashed and was replaced");
    }

    private List<Exchange> pictures() {
        return kept.stream()
                .filter(exchange ->
                        exchange.kind() == Exchange.Kind.PICTURE || exchange.kind() == Exchange.Kind.WHOLE_PICTURE)
                .toList();
    }

    private static int width(Exchange picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth();
        } catch (IOException e) {
            throw new AssertionError(picture.title() + " is no picture", e);
        }
    }

    private Arrival arrives(WebChat customer, String words) {
        Outcome<Arrival> outcome = look(customer, words, SOON);
        assertThat(outcome).as("the wait for \"%s\"", words).isInstanceOf(Outcome.Seen.class);
        return ((Outcome.Seen<Arrival>) outcome).sighting().what();
    }

    private Outcome<Arrival> look(WebChat customer, String words, Budget budget) {
        return new Waiting(CLOCK)
                .await(Expectation.of(
                        "\"" + words + "\"",
                        customer.arrivals(),
                        arrival -> arrival.text().contains(words),
                        CLOCK.instant(),
                        budget));
    }

    /** With -Droundtrip.pictures=FOLDER the pictures stay, to be looked at. */
    private void keep(String name) {
        Optional.ofNullable(System.getProperty("roundtrip.pictures")).ifPresent(folder -> {
            try {
                Files.write(
                        Path.of(folder, name + ".png"),
                        kept.stream()
                                .filter(exchange -> exchange.kind() == Exchange.Kind.PICTURE)
                                .reduce((first, second) -> second)
                                .orElseThrow()
                                .body());
            } catch (IOException e) {
                throw new AssertionError("The picture " + name + " can't be kept.", e);
            }
        });
        assertThat(kept).isNotEmpty();
        kept.clear();
    }
}
