package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.security.RequestValidator;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Proof;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts that are posted to the desk's callback in place of Twilio. */
class InjectedTextsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private record Post(Map<String, String> form, String signature) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private final Javalin desk = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.routes.post("/twilio/callback", ctx -> {
                    Map<String, String> form = new HashMap<>();
                    ctx.formParamMap().forEach((key, values) -> form.put(key, values.get(0)));
                    posts.add(new Post(form, ctx.header("X-Twilio-Signature")));
                    ctx.status(status.get());
                });
            })
            .start(0);
    private final URI callback = URI.create("http://127.0.0.1:" + desk.port() + "/twilio/callback");
    private final SmsStage sms = new SmsStage(CLOCK, new Injection(callback, () -> "a".repeat(32)));

    @AfterEach
    void close() {
        sms.close();
        desk.stop();
    }

    @Test
    void a_text_is_posted_as_twilio_posts_it_and_nothing_is_sent() {
        SmsChannel derek = sms.connect("Derek");

        Receipt receipt = derek.send(Draft.opening(null, "Where is it? 1 + 1 & ä"));

        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.form())
                    .containsEntry("From", SmsStage.ONE)
                    .containsEntry("To", SmsStage.DESK)
                    .containsEntry("AccountSid", TwilioStub.ACCOUNT)
                    .containsEntry("SmsSid", receipt.id())
                    .containsEntry("MessageSid", receipt.id())
                    .containsEntry("NumMedia", "0")
                    .containsEntry("Body", "Where is it? 1 + 1 & ä");
            assertThat(new RequestValidator(TwilioStub.TOKEN)
                            .validate(callback.toString(), post.form(), post.signature()))
                    .isTrue();
        });
        assertThat(receipt.id()).isEqualTo("SM" + "a".repeat(32));
        assertThat(receipt.provider()).isEqualTo("the desk's callback, posted to in Twilio's manner");
        assertThat(sms.twilio().requests()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void an_answer_counts_when_twilio_says_that_it_was_delivered_and_is_called_its_word() {
        SmsChannel derek = sms.connect("Derek");
        String sid = sms.twilio().send(SmsStage.DESK, SmsStage.ONE, "It is on its way. (ref k7m2x-2)");
        long before = sms.lists();
        assertThat(sms.eventually(() -> sms.lists() > before + 1)).isTrue();
        assertThat(derek.arrivals().sightings()).isEmpty();

        sms.twilio().settle(sid, "delivered", null);

        Arrival arrival = sms.received(derek, any -> true);
        assertThat(arrival.id()).isEqualTo(sid);
        assertThat(arrival.text()).isEqualTo("It is on its way. (ref k7m2x-2)");
        assertThat(arrival.place()).isEqualTo(Proof.TWILIOS_WORD);
    }

    @Test
    void a_callback_that_refuses_is_told_with_its_address() {
        status.set(403);
        SmsChannel derek = sms.connect("Derek");

        assertThatThrownBy(() -> derek.send(Draft.opening(null, "Hello")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageStartingWith(
                        "The desk's callback " + callback + " answered HTTP 403 to a text from +15550000001")
                .hasMessageEndingWith("what a proxy before the desk lets through to /twilio/callback.");
    }

    @Test
    void a_callback_that_does_not_answer_is_told_with_its_address() {
        SmsChannel derek = sms.connect("Derek");
        desk.stop();

        assertThatThrownBy(() -> derek.send(Draft.opening(null, "Hello")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageStartingWith("The desk's callback " + callback + " gave no answer to a text from")
                .hasMessageEndingWith("Check roundtrip.desk.url and the way there.");
    }

    @Test
    void nobody_texts_in_the_name_of_a_number_that_is_not_ours() {
        TwilioAccess access = new TwilioAccess(
                callback,
                TwilioStub.ACCOUNT,
                new Secret(TwilioStub.TOKEN),
                List.of(SmsStage.ONE),
                SmsStage.DESK,
                Reach.plain(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ZERO);

        assertThatThrownBy(() -> new CallbackPost(
                        access,
                        SmsStage.TWO,
                        new Injection(callback, () -> ""),
                        HttpClient.newHttpClient(),
                        ExchangeLog.none(),
                        CLOCK))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessage(
                        "No text may be posted as one from +15550000002: the desk would answer whoever has that number. Only those of roundtrip.sms.customer.numbers are ours: add it there if it is.");
    }

    @Test
    void what_is_kept_shows_the_form_and_no_signature() {
        sms.connect("Derek").send(Draft.opening(null, "Hello"));

        assertThat(sms.exchanges())
                .filteredOn(exchange -> exchange.title().startsWith("POST /twilio/callback → 204"))
                .singleElement()
                .satisfies(exchange -> assertThat(SmsStage.text(exchange))
                        .contains("Body=Hello")
                        .contains("X-Twilio-Signature: ***")
                        .doesNotContain(posts.get(0).signature()));
    }
}
