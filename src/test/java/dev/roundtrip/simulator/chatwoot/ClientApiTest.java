package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientApiTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void the_customer_can_end_a_conversation_and_not_open_it_again() throws Exception {
        String path = "/contacts/" + desk.source + "/conversations/" + desk.conversation() + "/toggle_status";

        assertThat(post(path, Map.of()).get("status").asText()).isEqualTo("resolved");
        assertThat(post(path, Map.of()).get("status").asText()).isEqualTo("resolved");
    }

    @Test
    void whoever_gives_no_name_is_called_something_and_what_is_not_his_to_say_is_passed_over() throws Exception {
        JsonNode made = post("/contacts", Map.of("email", "nameless@x.test", "blocked", true));

        assertThat(made.get("name").asText()).matches("[a-z]+-[a-z]+-\\d{3}");
        assertThat(desk.get("/contacts/" + made.get("id"))
                        .at("/payload/blocked")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_known_contact_takes_in_who_gives_his_address_and_a_bad_one_is_refused() throws Exception {
        JsonNode known = desk.post("/contacts", Map.of("name", "Dora Known", "email", "dora@x.test"))
                .at("/payload/contact");
        String path = "/contacts/"
                + post("/contacts", Map.of("name", "New")).get("source_id").asText();

        assertThat(ask("PATCH", path, Map.of("email", "no address")).body())
                .isEqualTo("{\"message\":\"Email Invalid email\",\"attributes\":[\"email\"]}");
        assertThat(desk.body(ask("PATCH", path, Map.of("email", "dora@x.test"))).get("id"))
                .isEqualTo(known.get("id"));
    }

    @Test
    void who_proves_who_he_is_has_the_conversations_of_all_his_places() throws Exception {
        String first = place("proved@x.test");
        String second = place("proved@x.test");
        post("/contacts/" + first + "/conversations", Map.of());

        assertThat(get("/contacts/" + second + "/conversations")).isEmpty();
        get("/contacts/" + second + "?identifier=me&identifier_hash=" + proof("me"));
        assertThat(get("/contacts/" + second + "/conversations")).hasSize(1);
        assertThat(ask("GET", "/contacts/" + second + "?identifier=me&identifier_hash=wrong", null)
                        .statusCode())
                .isEqualTo(500);
    }

    private String place(String email) throws IOException, InterruptedException {
        return post("/contacts", Map.of("name", "Pia", "email", email))
                .get("source_id")
                .asText();
    }

    private String proof(String identifier) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = desk.inbox.get("hmac_token").asText().getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return desk.body(ask("GET", path, null));
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return desk.body(ask("POST", path, body));
    }

    private HttpResponse<String> ask(String method, String path, Object body) throws IOException, InterruptedException {
        String inbox = desk.inbox.get("inbox_identifier").asText();
        return desk.send(method, "/public/api/v1/inboxes/" + inbox + path, body, null);
    }
}
