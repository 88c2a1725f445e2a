package dev.roundtrip.drafter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.answers.ShopFacts;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That it drafts is played in acceptance/DraftedAnswersRunTest. */
class DrafterTest {
    private static final String TOLD = """
            {"event": "%s", "message_type": "%s", "content": "Hello?", "conversation": {"id": %d}, "inbox": {"id": 7}}""";

    private final BlockingQueue<String> trouble = new LinkedBlockingQueue<>();
    private final DeskClient nowhere = DeskClient.to(
            DeskAccess.of(URI.create("http://127.0.0.1:1"), 1, new AccessToken("token")), Clock.systemUTC());
    private final Drafter drafter = Drafter.listen(
            nowhere,
            ShopFacts.read(Path.of("features/facts.md")),
            URI.create("http://127.0.0.1:0"),
            Clock.systemUTC(),
            trouble::add);

    @AfterEach
    void stop() {
        drafter.close();
        nowhere.close();
    }

    @Test
    void only_what_customers_write_is_drafted_and_a_note_that_is_not_taken_is_told() throws Exception {
        drafter.serve("the secret", List.of(7L));

        tell(TOLD.formatted("message_updated", "incoming", 4));
        tell(TOLD.formatted("message_created", "outgoing", 5));
        tell(TOLD.formatted("message_created", "incoming", 6));

        assertThat(trouble.poll(10, TimeUnit.SECONDS))
                .startsWith(
                        "The drafter's note on conversation 6 was not taken: POST /api/v1/accounts/1/conversations/6/messages");
        assertThat(trouble).isEmpty();
    }

    private void tell(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("the secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(("1795." + body).getBytes(StandardCharsets.UTF_8)));
        HttpResponse<Void> taken = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(drafter.address())
                                .header("X-Chatwoot-Timestamp", "1795")
                                .header("X-Chatwoot-Signature", "sha256=" + signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(taken.statusCode()).isEqualTo(200);
    }
}
