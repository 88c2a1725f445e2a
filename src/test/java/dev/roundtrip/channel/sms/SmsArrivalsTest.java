package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.Arrival;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsArrivalsTest {
    private final SmsStage sms = new SmsStage(Clock.systemUTC());

    @AfterEach
    void close() {
        sms.close();
    }

    @Test
    void the_answer_is_the_inbound_record_at_the_customers_number() {
        SmsChannel derek = sms.connect("Derek");

        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "It left today 🌱");

        Arrival answer = sms.received(derek, arrival -> true);
        assertThat(answer.text()).isEqualTo("It left today 🌱");
        assertThat(answer.from()).isEqualTo(SmsStage.DESK);
        assertThat(answer.threads()).containsExactly(SmsStage.DESK);
        assertThat(answer.place()).isEqualTo("the texts to " + SmsStage.ONE);
        assertThat(sms.twilio().records())
                .filteredOn(record -> record.get("direction").equals("inbound"))
                .singleElement()
                .satisfies(record -> assertThat(record).containsEntry("sid", answer.id()));
        assertThat(derek.arrivals().sightings()).hasSize(1);
    }

    @Test
    void nothing_arrives_when_only_the_senders_record_exists() {
        SmsChannel derek = sms.connect("Derek");
        sms.twilio().loseInboundRecords();

        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "lost on the way");

        long before = sms.lists();
        assertThat(sms.eventually(() -> sms.lists() > before + 2)).isTrue();
        assertThat(derek.arrivals().sightings()).isEmpty();
    }

    @Test
    void what_came_before_the_customer_connected_does_not_count() {
        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "long ago", Instant.now().minusSeconds(60));
        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "in the same second");
        SmsChannel derek = sms.connect("Derek");
        sms.twilio()
                .text(
                        SmsStage.DESK,
                        SmsStage.ONE,
                        "late, from before",
                        Instant.now().minusSeconds(310));
        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "new");

        sms.received(derek, arrival -> arrival.text().equals("new"));
        assertThat(derek.arrivals().sightings())
                .extracting(seen -> seen.what().text())
                .containsExactly("new");
    }

    @Test
    void a_machine_ahead_of_twilio_sees_what_comes() {
        try (SmsStage ahead = new SmsStage(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)))) {
            ahead.twilio().text(SmsStage.DESK, SmsStage.ONE, "from before");
            SmsChannel derek = ahead.connect("Derek");
            ahead.twilio().text(SmsStage.DESK, SmsStage.ONE, "new");

            ahead.received(derek, arrival -> arrival.text().equals("new"));
            assertThat(derek.arrivals().sightings()).hasSize(1);
        }
    }

    @Test
    void every_page_of_the_list_is_read_oldest_first() {
        sms.twilio().pageSize(2);
        SmsChannel derek = sms.connect("Derek");
        Instant now = Instant.now();
        for (int i = 1; i <= 5; i++) {
            sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "text " + i, now);
        }

        sms.received(derek, arrival -> arrival.text().equals("text 1"));
        assertThat(sms.eventually(() -> derek.arrivals().sightings().size() == 5))
                .isTrue();
        assertThat(sms.twilio().requests()).anyMatch(request -> request.contains("Page=2"));
        int kept = sms.exchanges().size();
        long before = sms.lists();
        assertThat(sms.eventually(() -> sms.lists() > before + 6)).isTrue();
        assertThat(sms.exchanges()).hasSize(kept);
    }

    @Test
    void a_list_that_fails_for_a_while_is_trouble_until_it_works_again() {
        SmsChannel derek = sms.connect("Derek");
        sms.twilio().breakTheList(true);
        assertThat(sms.eventually(() -> derek.arrivals().trouble().isPresent())).isTrue();
        assertThat(derek.arrivals().trouble().orElseThrow()).contains("HTTP 500, code 20500");
        assertThatIllegalStateException()
                .as("one look more")
                .isThrownBy(() -> derek.arrivals().refresh())
                .withMessageContaining("HTTP 500, code 20500");

        sms.twilio().breakTheList(false);
        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, "there");

        sms.received(derek, arrival -> arrival.text().equals("there"));
        assertThat(sms.eventually(() -> derek.arrivals().trouble().isEmpty())).isTrue();
    }
}
