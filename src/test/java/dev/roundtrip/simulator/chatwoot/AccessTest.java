package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
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
    void a_token_may_come_under_a_name_with_hyphens() throws Exception {
        String token = desk.ada.get("access_token").asText();

        assertThat(get("/api/v1/profile", "api-access-token", token).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/profile", "api-access-token", "wrong").body())
                .isEqualTo("{\"error\":\"Invalid Access Token\"}");
    }

    @Test
    void bots_and_platform_programs_are_kept_from_what_is_for_people() throws Exception {
        String bot = desk.post("/agent_bots", Map.of("name", "Robot"))
                .get("access_token")
                .asText();

        for (String token : new String[] {bot, desk.simulator.platformToken()}) {
            for (String path : new String[] {"/api/v1/profile", desk.account, desk.account + "/contacts"}) {
                assertThat(get(path, "api_access_token", token).body())
                        .isEqualTo("{\"error\":\"Access to this endpoint is not authorized for bots\"}");
            }
        }
    }

    @Test
    void a_session_is_told_in_headers_and_ends_when_it_is_signed_out() throws Exception {
        HttpResponse<String> in = desk.send(
                "POST",
                "/auth/sign_in",
                Map.of("email", desk.ada.get("email").asText(), "password", "Passw0rd!x"),
                null);
        String session = in.headers().firstValue("access-token").orElseThrow();

        assertThat(in.headers().map()).containsKeys("client", "expiry", "uid", "token-type", "authorization");
        JsonNode told = desk.body(session("GET", "/auth/validate_token", session));
        assertThat(told.at("/payload/success").asBoolean()).isTrue();
        assertThat(told.at("/payload/data").has("created_at")).isTrue();
        assertThat(session("DELETE", "/auth/sign_out", session).body()).isEqualTo("{\"success\":true}");
        assertThat(session("GET", "/auth/validate_token", session).statusCode()).isEqualTo(401);
    }

    @Test
    void a_route_that_is_none_is_a_page_unless_nothing_but_json_is_accepted() throws Exception {
        assertThat(get("/api/v1/nope", "Accept", "*/*").body()).startsWith("<!DOCTYPE html>");
        assertThat(get("/api/v1/nope", "Accept", "application/json").body())
                .isEqualTo("{\"status\":404,\"error\":\"Not Found\"}");
    }

    @Test
    void the_dashboard_refuses_to_be_json_and_the_first_start_is_over() throws Exception {
        assertThat(get("/app/login", "Accept", "text/html").statusCode()).isEqualTo(200);
        assertThat(get("/", "Accept", "application/json").statusCode()).isEqualTo(406);
        assertThat(get("/installation/onboarding", "Accept", "text/html")
                        .headers()
                        .firstValue("location"))
                .hasValue(desk.simulator.baseUrl() + "/");
    }

    @Test
    void the_platform_changes_users_and_lets_them_in() throws Exception {
        JsonNode user = desk.person("Dan Agent", "agent");
        String path = "/platform/api/v1/users/" + user.get("id");
        String token = desk.simulator.platformToken();

        assertThat(desk.send("PATCH", path, Map.of("name", "Daniel"), token).body())
                .contains("\"name\":\"Daniel\"");
        assertThat(desk.send("GET", path + "/login", null, token).body())
                .contains("/app/login?email=dan.agent%40agents.test\\u0026sso_auth_token=");
        assertThat(desk.send("DELETE", path, null, token).statusCode()).isEqualTo(200);
        assertThat(desk.send("GET", path, null, token).statusCode()).isEqualTo(404);
        assertThat(desk.send("GET", path, null, "wrong").body()).isEqualTo("{\"error\":\"Invalid access_token\"}");
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return send(request(path).header(header, value).GET());
    }

    private HttpResponse<String> session(String method, String path, String session)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("access-token", session)
                .header("uid", desk.ada.get("email").asText())
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(desk.simulator.baseUrl() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return desk.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
