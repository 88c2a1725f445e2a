package dev.roundtrip.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DespatchTest {
    private static final Text TEXT = new Text(
            "SM1",
            "AC1",
            Text.Way.INBOUND,
            "received",
            "+15550000001",
            "+15550009999",
            "Hello",
            "",
            0,
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            null);

    @Test
    void a_desk_that_hangs_stops_no_text() throws Exception {
        CountDownLatch carried = new CountDownLatch(1);
        try (ServerSocket desk = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Despatch despatch = new Despatch(
                        new Postman(new AuthTokens(Map.of())), new WebhookForms(() -> ""), Duration.ZERO)) {
            String hook = "http://127.0.0.1:" + desk.getLocalPort() + "/twilio/callback";
            IntStream.range(0, 8).forEach(i -> despatch.announce(hook, "POST", TEXT, List.of()));

            despatch.afterTransit(carried::countDown);

            assertThat(carried.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }
}
