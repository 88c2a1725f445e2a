package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Phone.Text;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsLineTest {
    private final SmsStage sms = new SmsStage(Clock.systemUTC());

    @AfterEach
    void close() {
        sms.close();
    }

    @Test
    void a_wrong_token_is_one_and_the_same_trouble_for_everybody() {
        sms.logIn("wrong");

        assertThatThrownBy(() -> sms.connect("Derek"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("HTTP 401, code 20003: Authenticate. Check account SID and auth token")
                .satisfies(first -> assertThatThrownBy(() -> sms.connect("Maya"))
                        .isInstanceOf(ChannelTrouble.class)
                        .hasMessage(first.getMessage()));
        assertThat(sms.twilio().requests()).hasSize(1);
    }

    @Test
    void an_api_that_does_not_answer_is_told_with_its_place() {
        URI nobody = sms.twilio().url();
        sms.twilio().close();

        assertThatThrownBy(() -> sms.connect("Derek"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageStartingWith("Twilio at " + nobody + " gave no answer to the list of texts of account ")
                .hasMessageEndingWith("Check the address of the API and the way there.");
    }

    @Test
    void every_customer_has_a_number_alone_and_gives_it_back() {
        SmsChannel derek = sms.connect("Derek");
        SmsChannel nia = sms.connect("Nia");
        assertThat(nia.identity()).isEqualTo(SmsStage.TWO);
        assertThatThrownBy(() -> sms.connect("Kim"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageStartingWith("No number came free for Kim within 0 s: all 2 are with other customers.");

        derek.close();
        derek.close();

        assertThat(sms.connect("Kim").identity()).isEqualTo(SmsStage.ONE);
        assertThatThrownBy(() -> sms.connect("Lee")).hasMessageStartingWith("No number came free for Lee");
    }

    @Test
    void nobody_connected_means_nothing_is_asked() {
        assertThat(sms.twilio().requests()).isEmpty();
        sms.connect("Derek").close();
        SmsChannel nia = sms.connect("Nia");
        assertThat(sms.eventually(() -> sms.lists() > 4)).isTrue();
        assertThat(sms.twilio().requests().subList(3, sms.twilio().requests().size()))
                .noneMatch(request -> request.contains("0001"));
        nia.close();
        sms.line().close();

        assertThat(sms.eventually(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("sms-poller"))))
                .isTrue();
        assertThatThrownBy(() -> sms.connect("Kim")).hasMessageContaining("The SMS line is closed");
    }

    @Test
    void exchanges_are_kept_without_the_token_and_polls_only_when_they_show_something_new() {
        SmsChannel derek = sms.connect("Derek");
        derek.send(Draft.opening(null, "hi & bye"));
        long before = sms.lists();
        assertThat(sms.eventually(() -> sms.lists() > before + 5)).isTrue();

        assertThat(sms.exchanges())
                .hasSize(3)
                .allSatisfy(exchange -> assertThat(SmsStage.text(exchange))
                        .doesNotContain(TwilioStub.TOKEN)
                        .doesNotContain("Basic "));
        assertThat(sms.exchanges())
                .filteredOn(exchange -> exchange.title().startsWith("POST "))
                .singleElement()
                .satisfies(exchange -> {
                    assertThat(exchange.title())
                            .matches("POST /2010-04-01/Accounts/AC5+/Messages.json → 201 in \\d+ ms");
                    assertThat(SmsStage.text(exchange))
                            .contains("Authorization: ***")
                            .contains("Body=hi & bye");
                });
    }

    @Test
    void the_phone_shows_both_sides_with_segments_and_what_the_carrier_says() {
        SmsChannel derek = sms.connect("Derek");
        Receipt lost = derek.send(Draft.opening(null, "a".repeat(161)));
        sms.twilio().settle(lost.id(), "undelivered", 30007);
        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "It’s on its way");
        assertThat(sms.eventually(() -> derek.lost(lost).isPresent()
                        && !derek.arrivals().sightings().isEmpty()))
                .isTrue();
        sms.twilio().refuse(503, "{\"code\":20503,\"message\":\"Service unavailable\",\"status\":503}");
        assertThatThrownBy(() -> derek.send(Draft.opening(null, "Hello?"))).isInstanceOf(ChannelTrouble.class);

        derek.portray(Moment.END);

        assertThat(sms.phone())
                .extracting(Text::own, Text::ends, Text::encoding, Text::state)
                .containsExactly(
                        tuple(true, List.of(153, 161), "GSM-7", "undelivered, code 30007"),
                        tuple(false, List.of(15), "UCS-2", "received"),
                        tuple(true, List.of(6), "GSM-7", "not sent"));
        assertThat(sms.phone()).extracting(Text::with).containsOnly(SmsStage.DESK);
    }

    @Test
    void a_phone_has_no_shop_to_sign_in_at_and_no_page_to_leave() {
        SmsChannel derek = sms.connect("Derek");

        assertThatThrownBy(() -> sms.line().signIn("Derek", "derek@mail.example", "x1", ExchangeLog.none()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The step signs Derek in at the shop, to write by SMS: only web chat has a shop to sign in at. Let them connect by SMS as they are.");
        assertThatThrownBy(derek::leave)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "The step has a customer leave by SMS: only the page of a web chat can be left.");
        assertThatThrownBy(derek::comeBack)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The step has a customer come back by SMS:");
    }
}
