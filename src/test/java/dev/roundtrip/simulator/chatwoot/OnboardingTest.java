package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk that was just deployed: nobody has been there yet. */
class OnboardingTest {
    private static final String PAGE = "/installation/onboarding";
    private static final String PASSWORD = "Passw0rd!x";

    private final HttpClient http = HttpClient.newHttpClient();
    private ChatwootSimulator desk;

    @BeforeEach
    void start() {
        desk = ChatwootSimulator.start(ChatwootOptions.standard().freshlyDeployed());
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void the_front_door_leads_to_the_page_of_the_first_start_and_the_rest_answers_as_ever() throws Exception {
        assertThat(location(get("/", "text/html"))).isEqualTo(PAGE);
        assertThat(location(get("/app/login", "text/html"))).isEqualTo(PAGE);
        assertThat(location(get("/", "application/json"))).isEqualTo(PAGE);
        assertThat(get(PAGE, "text/html").statusCode()).isEqualTo(200);
        assertThat(get(PAGE, "text/html").body())
                .contains("user[name]", "user[company]", "user[email]", "user[password]", "subscribe_to_updates");
        assertThat(get("/health", "*/*").body()).isEqualTo("{\"status\":\"woot\"}");
        assertThat(get("/api", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/profile", "*/*").statusCode()).isEqualTo(401);
        assertThat(get("/widget?website_token=none", "text/html").statusCode()).isEqualTo(404);
        assertThat(signIn("tomas@desk.test", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void the_first_start_makes_an_account_with_its_administrator_once() throws Exception {
        HttpResponse<String> made = complete(Map.of());

        assertThat(location(made)).isEqualTo("/");
        assertThat(made.headers().firstValue("set-cookie")).isEmpty();
        JsonNode first = new ObjectMapper()
                .readTree(signIn("tomas@desk.test", PASSWORD).body())
                .get("data");
        assertThat(first.get("type").asText()).isEqualTo("SuperAdmin");
        assertThat(first.get("role").asText()).isEqualTo("administrator");
        assertThat(first.get("confirmed").asBoolean()).isTrue();
        assertThat(first.get("account_id").asInt()).isEqualTo(1);
        assertThat(first.at("/accounts/0/name").asText()).isEqualTo("Harbor & Pine");
        assertThat(send(request("/api/v1/profile")
                                .header(
                                        "api_access_token",
                                        first.get("access_token").asText()))
                        .body())
                .contains("\"name\":\"Tomas Berger\"");

        assertThat(get("/", "text/html").statusCode()).isEqualTo(200);
        assertThat(location(get(PAGE, "text/html"))).isEqualTo("/");
        assertThat(location(complete(Map.of("email", "second@desk.test")))).isEqualTo("/");
        assertThat(signIn("second@desk.test", PASSWORD).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            password | short           | too short
            password | all-lower-case1 | uppercase
            password | ALL-UPPER-CASE1 | lowercase
            password | No-digit-there  | number
            password | NothingSpecial1 | special
            password | none            | too short
            email    | no-address      | Email is invalid
            email    | none            | Email is invalid
            name     | none            | Name can't be blank
            company  | none            | Name can't be blank
            """)
    void a_refusal_looks_like_success_but_for_a_cookie_and_leaves_the_first_start_open(
            String field, String value, String told) throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(field, value);

        HttpResponse<String> refused = complete(wrong);

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(location(refused)).isEqualTo("/");
        String cookie = refused.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).startsWith("_chatwoot_session=");
        assertThat(location(get("/", "text/html"))).isEqualTo(PAGE);
        HttpResponse<String> again = send(request(PAGE).header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
        assertThat(again.body()).contains(told);
        assertThat(again.headers().firstValue("set-cookie").orElseThrow()).contains("max-age=0");
        assertThat(signIn("tomas@desk.test", PASSWORD).statusCode()).isEqualTo(401);

        assertThat(complete(Map.of()).headers().firstValue("set-cookie")).isEmpty();
        assertThat(signIn("tomas@desk.test", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_client_made_up_as_a_cookie_is_no_part_of_the_page() throws Exception {
        assertThat(send(request(PAGE).header("Cookie", "_chatwoot_session=%%%")).body())
                .contains("<p role=\"alert\"></p>");
    }

    /** A form as the page sends it, with other values for some fields; null leaves the field out. */
    private HttpResponse<String> complete(Map<String, String> others) throws IOException, InterruptedException {
        Map<String, String> user = new LinkedHashMap<>(Map.of(
                "name", "Tomas Berger", "company", "Harbor & Pine", "email", "tomas@desk.test", "password", PASSWORD));
        user.putAll(others);
        user.values().removeIf(value -> value == null);
        String form = user.entrySet().stream()
                .map(field -> "user%5B" + field.getKey() + "%5D="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> signIn(String mail, String password) throws IOException, InterruptedException {
        return send(request("/auth/sign_in")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(mail, password))));
    }

    private HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
        return send(request(path).header("Accept", accepted));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(desk.baseUrl() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Where it leads, without the desk's address. */
    private String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers()
                .firstValue("location")
                .orElseThrow()
                .substring(desk.baseUrl().length());
    }
}
