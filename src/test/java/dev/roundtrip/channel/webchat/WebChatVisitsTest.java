package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Sighting;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class WebChatVisitsTest extends AtTheShop {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void a_signed_in_customer_is_the_one_whom_the_desk_knows_already() {
        JsonNode known = shop.desk.call("POST", "/contacts", "{\"name\":\"Tom\",\"email\":\"tom@mail.example\"}");
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat tom = shop.enter(page, "Tom Hale", "tom1", Optional.of("tom@mail.example"));
            tom.send(Draft.opening("", "I have two accounts."));

            int conversation = shop.desk.conversationOf(tom.identity());
            JsonNode sender = shop.desk.messages(conversation).get(0).get("sender");
            assertThat(sender.get("id")).isEqualTo(known.at("/payload/contact/id"));
            assertThat(sender.get("email").asText()).isEqualTo("tom@mail.example");
            assertThat(sender.get("name").asText()).isEqualTo("Tom Hale");
            shop.desk.answer(conversation, "They are one now.");
            assertThat(reads(tom, 1).threads()).containsExactly(tom.identity());
        }
    }

    @Test
    @Tag("self")
    void a_customer_who_signs_in_again_is_the_same_person_on_another_visit() {
        Optional<String> email = Optional.of("derek@mail.example");
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat first = shop.enter(page, "Derek Voss", "derek1", email);
            first.send(Draft.opening("", "Where is it?"));
            WebChat second = shop.enter(page, "Derek Voss", "derek2", email);
            second.send(Draft.opening("", "WHERE IS IT?"));

            assertThat(second.identity()).isNotEqualTo(first.identity());
            assertThat(contactOf(second)).isEqualTo(contactOf(first));
            assertThat(shop.desk.conversationOf(second.identity()))
                    .isNotEqualTo(shop.desk.conversationOf(first.identity()));
        }
    }

    @Test
    @Tag("self")
    void the_identity_is_that_of_the_session_which_the_desk_gives_a_customer_who_signs_in() {
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            Visit stranger = new Visit("Bea", "bea1", Optional.empty(), page.addressFor("bea"), shop.desk.address());
            Visit signedIn = new Visit(
                    "Bea", "bea2", Optional.of("bea@mail.example"), page.addressFor("bea"), shop.desk.address());
            shop.browser.forgetEverything();
            String first = entering(stranger).enter();
            shop.until("the shop's word", () -> knows("bea1"));

            String second = entering(signedIn).enter();

            assertThat(second).isNotEqualTo(first);
            assertThat(shop.window.session().map(SessionClaims::of).map(SessionClaims::sourceId))
                    .contains(second);
        }
    }

    @Test
    @Tag("self")
    void an_inbox_that_asks_for_the_shops_signature_is_told_as_such() {
        shop.desk.inbox(
                "{\"channel\": {\"type\": \"web_widget\", \"website_url\": \"https://shop.test\", \"hmac_mandatory\": true}}");
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            Visit visit = new Visit(
                    "Iris", "iris1", Optional.of("iris@mail.example"), page.addressFor("iris"), shop.desk.address());
            shop.browser.forgetEverything();

            assertThatThrownBy(() -> new Entering(shop.window, visit, CLOCK, Budget.seconds(1, 3)).enter())
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith(
                            "The desk %s does not take the shop's word that its visitor is iris@mail.example: the visitor known as iris@mail.example was not seen within 3 s."
                                    .formatted(shop.desk.address()))
                    .hasMessageContaining("(hmac_mandatory)");
        } finally {
            shop.desk.inbox("{}");
        }
    }

    @Test
    void who_left_sees_nothing_and_finds_everything_when_coming_back() {
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat rosa = shop.enter(page, "Rosa Diaz", "rosa1", Optional.empty());
            rosa.send(Draft.opening("", "How do returns work?"));
            int conversation = shop.desk.conversationOf(rosa.identity());
            shop.desk.answer(conversation, "One moment, please.");
            reads(rosa, 1);

            rosa.leave();
            shop.desk.answer(conversation, "You have 30 days.");

            assertThat(rosa.arrivals().sightings()).hasSize(1);
            assertThat(rosa.arrivals().blind()).isTrue();
            assertThat(rosa.arrivals().trouble())
                    .contains("The visitor has left the shop's page: have them come back before they read.");
            assertThat(rosa.traces(Missed.of(Channel.WEB_CHAT, Hop.RECEIVED)
                            .by(rosa.identity(), conversation)
                            .miss()))
                    .containsExactly(new Trace(Sign.UNASKED, "the visitor's page", "Rosa Diaz has left it."));
            rosa.portray(Moment.END);

            rosa.comeBack();
            assertThat(reads(rosa, 2).text()).isEqualTo("You have 30 days.");
            assertThat(reads(rosa, 2).threads()).containsExactly(rosa.identity());
            assertThat(rosa.arrivals().trouble()).isEmpty();
            rosa.send(Draft.opening("", "Thanks!"));
            assertThat(shop.desk.messages(conversation)).hasSize(4);
        }
    }

    @Test
    @Tag("self")
    void what_the_page_showed_when_it_was_left_was_seen() {
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat theo = shop.enter(page, "Theo Park", "theo1", Optional.empty());
            theo.send(Draft.opening("", "In stock?"));
            shop.desk.answer(shop.desk.conversationOf(theo.identity()), "Yes.");
            shop.until("the answer", () -> shop.has(".chat-bubble.agent .message-content"));

            theo.leave();

            assertThat(theo.arrivals().sightings()).hasSize(1);
        }
    }

    @Test
    @Tag("self")
    void who_left_can_not_write_and_who_is_there_can_not_come_back() {
        try (HostPage page = HostPage.start(shop.desk.snippet())) {
            WebChat carl = shop.enter(page, "Carl Nym", "carl1", Optional.empty());
            assertThatThrownBy(carl::comeBack)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Carl Nym has not left the shop's page");

            carl.leave();

            assertThatThrownBy(() -> carl.send(Draft.opening("", "Hello?")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Carl Nym has left the shop's page and can do nothing there");
            assertThatThrownBy(carl::leave).hasMessageContaining("put a step before in which they come back");
            carl.comeBack();
            assertThat(carl.send(Draft.opening("", "Hello!")).id()).isNotBlank();
        }
    }

    private Entering entering(Visit visit) {
        return new Entering(shop.window, visit, CLOCK, Entering.WIDGET_THERE);
    }

    private boolean knows(String identifier) {
        try {
            return new VisitorApi(shop.desk.address(), Web.client(Reach.plain()))
                    .visitor(shop.window.host().frame(), shop.window.session().orElseThrow())
                    .equals(new VisitorApi.Known(identifier, false));
        } catch (java.io.IOException | InterruptedException unasked) {
            throw new AssertionError(unasked);
        }
    }

    private int contactOf(WebChat customer) {
        int conversation = shop.desk.conversationOf(customer.identity());
        return shop.desk.messages(conversation).get(0).get("sender").get("id").asInt();
    }

    private Arrival reads(WebChat customer, int count) {
        shop.until("the answer", () -> customer.arrivals().sightings().size() == count);
        List<Sighting<Arrival>> all = customer.arrivals().sightings();
        return all.get(count - 1).what();
    }
}
