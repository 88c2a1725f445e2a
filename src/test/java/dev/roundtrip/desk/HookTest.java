package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.waiting.Sighting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HookTest {
    private static final String TOLD = """
            {"event": "message_created", "message_type": "incoming", "content": "agent please (ref k7m2x-1)",
             "conversation": {"id": 4}, "inbox": {"id": %d, "name": "Help"}}""";

    private final Hook hook = Hook.listen(URI.create("http://127.0.0.1:0"), Clock.systemUTC());

    @AfterEach
    void stop() {
        hook.close();
    }

    @Test
    void what_is_signed_and_ours_is_kept() throws Exception {
        hook.trust("the secret", List.of(7L));
        assertThat(post(TOLD.formatted(7), "the secret")).isEqualTo(200);
        assertThat(hook.sightings())
                .extracting(Sighting::what)
                .containsExactly(new HookEvent(
                        "message_created", 4, 7, "incoming", "agent please (ref k7m2x-1)", Optional.empty()));
    }

    @Test
    void what_is_of_another_inbox_or_no_message_is_dropped() throws Exception {
        hook.trust("the secret", List.of(7L));
        assertThat(post(TOLD.formatted(8), "the secret")).isEqualTo(200);
        assertThat(post("{\"event\": \"conversation_opened\", \"id\": 4}", "the secret"))
                .isEqualTo(200);
        assertThat(hook.sightings()).isEmpty();
    }

    @Test
    void what_somebody_else_signed_is_refused_and_so_is_all_before_the_secret_is_known() throws Exception {
        assertThat(post(TOLD.formatted(7), "the secret")).isEqualTo(401);
        hook.trust("the secret", List.of(7L));
        assertThat(post(TOLD.formatted(7), "a guess")).isEqualTo(401);
        assertThat(hook.sightings()).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_told_with_the_setting() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Hook.listen(hook.address(), Clock.systemUTC()))
                .withMessageStartingWith("What the desk tells webhooks can't be listened to at " + hook.address())
                .withMessageEndingWith("give roundtrip.callback.url a free port of this machine.");
    }

    private int post(String body, String secret) throws IOException, InterruptedException, GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(("1795." + body).getBytes(StandardCharsets.UTF_8)));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hook.address())
                                .header("X-Chatwoot-Timestamp", "1795")
                                .header("X-Chatwoot-Signature", "sha256=" + signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
