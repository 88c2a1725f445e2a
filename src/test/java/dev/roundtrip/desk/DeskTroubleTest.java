package dev.roundtrip.desk;

import static dev.roundtrip.desk.StubDesk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roundtrip.desk.DeskTrouble.Cause;
import dev.roundtrip.desk.StubDesk.Canned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTroubleTest {
    private static final String JSON = "application/json; charset=utf-8";

    private final StubDesk stub = new StubDesk();

    @AfterEach
    void leave_nothing_behind() {
        stub.close();
    }

    @Test
    void a_name_that_nobody_knows() {
        DeskTrouble trouble = profileOf(deskAt(URI.create("http://no-such-desk.invalid")));

        assertThat(trouble.why()).isEqualTo(Cause.UNKNOWN_HOST);
        assertThat(trouble).hasMessageContaining("no-such-desk.invalid is not known to the DNS");
    }

    @Test
    void a_port_where_nothing_listens() throws IOException {
        URI closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        DeskTrouble trouble = profileOf(deskAt(closed));

        assertThat(trouble.why()).isEqualTo(Cause.REFUSED);
        assertThat(trouble)
                .hasMessageContaining("GET /api/v1/profile at " + closed)
                .hasMessageContaining("running");
    }

    @Test
    void a_desk_that_stays_silent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DeskAccess access = deskAt(URI.create("http://127.0.0.1:" + silent.getLocalPort()));

            assertThat(profileOf(access).why()).isEqualTo(Cause.TIMED_OUT);
            assertThat(trouble(access, desk -> desk.answer(4, "Hello")))
                    .hasMessageContaining("silent for 200 ms")
                    .hasMessageContaining("may have been carried out all the same");
        }
    }

    @Test
    void a_port_that_speaks_no_TLS() {
        String plain = stub.access().base().toString();

        DeskTrouble trouble = profileOf(deskAt(URI.create(plain.replace("http:", "https:"))));

        assertThat(trouble.why()).isEqualTo(Cause.TLS);
        assertThat(trouble).hasMessageContaining("Check the certificate");
    }

    @Test
    void a_connection_that_breaks() throws IOException {
        try (Hangup hangup = new Hangup()) {
            DeskTrouble trouble = trouble(deskAt(hangup.address()), desk -> desk.answer(4, "Hello"));

            assertThat(trouble.why()).isEqualTo(Cause.CONNECTION_LOST);
            assertThat(hangup.connections()).as("a POST is never repeated").isEqualTo(1);
        }
    }

    @Test
    void a_token_that_the_desk_does_not_know() {
        stub.answers("GET", "/api/v1/profile", new Canned(401, JSON, "{\"error\":\"Invalid Access Token\"}"));

        DeskTrouble trouble = profileOf(stub.access());

        assertThat(trouble.why()).isEqualTo(Cause.WRONG_TOKEN);
        assertThat(trouble)
                .hasMessageContaining("answered 401 \"Invalid Access Token\"")
                .hasMessageNotContaining(StubDesk.TOKEN);
    }

    @Test
    void a_header_that_got_lost_on_the_way() {
        stub.answers("GET", "/api/v1/profile", new Canned(401, JSON, """
                {"errors":["You need to sign in or sign up before continuing."]}"""));

        DeskTrouble trouble = profileOf(stub.access());

        assertThat(trouble.why()).isEqualTo(Cause.LOST_HEADER);
        assertThat(trouble).hasMessageContaining("underscores_in_headers on");
    }

    @Test
    void somebody_who_is_no_member() {
        stub.answers("GET", at("inboxes"), new Canned(401, JSON, """
                {"error":"You are not authorized to access this account"}"""));

        DeskTrouble trouble = trouble(stub.access(), DeskClient::inboxes);

        assertThat(trouble.why()).isEqualTo(Cause.NOT_ALLOWED);
        assertThat(trouble).hasMessageContaining("account 7");
    }

    @Test
    void a_record_that_is_not_there() {
        stub.answers(
                "GET", at("conversations/4"), new Canned(404, JSON, "{\"error\":\"Resource could not be found\"}"));

        assertThat(trouble(stub.access(), desk -> desk.conversation(4)).why()).isEqualTo(Cause.MISSING_RECORD);
    }

    @Test
    void a_route_that_is_not_there() {
        DeskTrouble trouble = trouble(stub.access(), desk -> desk.conversation(4));

        assertThat(trouble.why()).isEqualTo(Cause.MISSING_ROUTE);
        assertThat(trouble).hasMessageContaining("There is no such route").hasMessageNotContaining("<html>");
    }

    @Test
    void a_route_that_is_not_there_told_as_JSON() {
        stub.answers("GET", "/health", new Canned(404, JSON, "{\"status\":404,\"error\":\"Not Found\"}"));

        assertThat(trouble(stub.access(), DeskClient::health).why()).isEqualTo(Cause.MISSING_ROUTE);
    }

    @Test
    void input_that_the_desk_does_not_take() {
        stub.answers("POST", at("inboxes"), new Canned(422, JSON, """
                {"message":"Email has already been taken","attributes":["email"]}"""));

        DeskTrouble trouble = trouble(stub.access(), desk -> desk.createInbox(NewInbox.email("a", "b@c.test")));

        assertThat(trouble.why()).isEqualTo(Cause.UNACCEPTABLE);
        assertThat(trouble).hasMessageContaining("422 \"Email has already been taken\"");
    }

    @Test
    void an_answer_that_the_desk_refuses_and_stores_all_the_same() {
        stub.answers("POST", at("conversations/4/messages"), new Canned(422, JSON, """
                {"error":"Connection refused - connect(2) for 127.0.0.1:6379 (redis://127.0.0.1:6379)"}"""));

        assertThat(trouble(stub.access(), desk -> desk.answer(4, "Hello")))
                .hasMessageContaining("may be stored all the same and never leave");
    }

    @Test
    void a_desk_that_was_asked_too_often() {
        stub.answers("GET", "/api/v1/profile", new Canned(429, "text/plain", "Retry later\n"));

        try (DeskClient desk = DeskClient.hurried(stub.access(), Clock.systemUTC())) {
            assertThatThrownBy(desk::profile)
                    .isInstanceOfSatisfying(
                            DeskTrouble.class,
                            trouble -> assertThat(trouble.why()).isEqualTo(Cause.THROTTLED))
                    .hasMessageContaining("\"Retry later\"")
                    .hasMessageEndingWith(
                            "The desk was asked too often: it allows 3000 requests from one address in a minute. Wait until the window is over, ask less, or add this machine's address to the desk's RACK_ATTACK_ALLOWED_IPS, or set RACK_ATTACK_LIMIT.");
        }
    }

    @Test
    void a_desk_that_failed_inside() {
        stub.answers(
                "GET",
                "/api/v1/profile",
                new Canned(500, JSON, "{\"status\":500,\"error\":\"Internal Server Error\"}"));

        DeskTrouble trouble = profileOf(stub.access());

        assertThat(trouble.why()).isEqualTo(Cause.DEAD_SERVER);
        assertThat(trouble).hasMessageContaining("database and its Redis");
    }

    @Test
    void a_proxy_without_a_desk_behind_it() {
        stub.answers("GET", "/api/v1/profile", new Canned(502, "text/html", "<html>502 Bad Gateway</html>"));

        DeskTrouble trouble = profileOf(stub.access());

        assertThat(trouble.why()).isEqualTo(Cause.DEAD_SERVER);
        assertThat(trouble).hasMessageContaining("the web process runs");
    }

    @Test
    void a_site_that_is_no_Chatwoot() {
        stub.answers("GET", "/api/v1/profile", new Canned(200, "text/html", "<html>Welcome to nginx</html>"));
        stub.answers("DELETE", at("contacts/5"), new Canned(200, "text/html", "<html>Sign in</html>"));

        DeskTrouble trouble = profileOf(stub.access());

        assertThat(trouble.why()).isEqualTo(Cause.NOT_A_CHATWOOT);
        assertThat(trouble).hasMessageContaining("with text/html instead of JSON");
        assertThat(trouble(stub.access(), desk -> desk.contacts().delete(5)).why())
                .isEqualTo(Cause.NOT_A_CHATWOOT);
    }

    @Test
    void json_that_is_cut_short() {
        stub.answers("GET", "/api/v1/profile", new Canned(200, "application/json", "{\"id\": 1, \"na"));

        DeskTrouble trouble = profileOf(stub.access());

        assertThat(trouble.why()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        assertThat(trouble)
                .hasMessageContaining(
                        "was answered 200 with application/json that can't be read: 13 characters, beginning \"{\"id\": 1, \"na\".");
    }

    @Test
    void an_address_that_sends_us_elsewhere() {
        stub.answers("GET", "/api/v1/profile", new Canned(301, "text/html", ""));

        assertThat(profileOf(stub.access()).why()).isEqualTo(Cause.NOT_A_CHATWOOT);
    }

    @Test
    void an_answer_without_a_key_that_is_needed() {
        stub.json("GET", at("inboxes"), """
                {"payload": [{"id": 1, "name": "Support"}]}""");

        DeskTrouble trouble = trouble(stub.access(), DeskClient::inboxes);

        assertThat(trouble.why()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        assertThat(trouble)
                .hasMessageContaining("GET /api/v1/accounts/7/inboxes")
                .hasMessageContaining("expected a text at \"payload[0].channel_type\", seen nothing");
    }

    private static DeskAccess deskAt(URI base) {
        return new DeskAccess(
                base,
                StubDesk.ACCOUNT,
                new AccessToken(StubDesk.TOKEN),
                Duration.ofMillis(500),
                Duration.ofMillis(200));
    }

    private static DeskTrouble profileOf(DeskAccess access) {
        return trouble(access, DeskClient::profile);
    }

    private static DeskTrouble trouble(DeskAccess access, Consumer<DeskClient> question) {
        try (DeskClient desk = DeskClient.to(access, Clock.systemUTC())) {
            return catchThrowableOfType(DeskTrouble.class, () -> question.accept(desk));
        }
    }
}
