package dev.roundtrip.channel.webchat;

import static dev.roundtrip.channel.Troubles.trouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.config.Secret;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Desks of which a part is broken as no simulator breaks it: a stand-in answers in their place. */
class ChatOutageTest {
    private static final String PAGE = "<html><script>window.chatwootWebChannel = {}</script></html>";
    private static final ChatVisitor VISITOR = new ChatVisitor(7, "uuid-1", new Secret("session-1"));

    private int status = 200;
    private String body = PAGE;
    private String type = "text/html; charset=utf-8";
    private String framing = "";
    private final Javalin app = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.routes.get("/login", ctx -> ctx.html("<html>Sign in</html>"));
                config.routes.get("/*", this::answer);
                config.routes.post("/*", this::answer);
            })
            .start();

    private void answer(Context ctx) {
        if (status == 302) {
            ctx.redirect("/login");
            return;
        }
        if (!framing.isEmpty()) {
            ctx.header("X-Frame-Options", framing);
        }
        ctx.status(status).contentType(type).result(body);
    }

    @AfterEach
    void close() {
        app.stop();
    }

    @Test
    void a_page_that_can_not_be_made_is_told_apart_from_a_desk_that_is_down() {
        answers(500, "We're sorry, but something went wrong.");

        trouble(() -> probes().page(VISITOR), Why.CHAT_PAGE_FAILED)
                .hasMessage(
                        "The page %s/widget?website_token=t-1 answers 500, though the API may work all the same: so it is where the web process was started before its assets were built. Build them (rails assets:precompile), start the web process again, and see its log.",
                        base());
    }

    @Test
    void a_proxy_that_keeps_the_page_back_or_puts_another_in_its_place() {
        answers(502, "Bad Gateway");
        trouble(() -> probes().page(VISITOR), Why.CHAT_PAGE_FAILED)
                .hasMessageContaining("answers 502: does something before");
        answers(404, "no such route");
        trouble(() -> probes().page(VISITOR), Why.CHAT_PAGE_FAILED)
                .hasMessageContaining("answers 404: does something before");
        answers(302, "");
        trouble(() -> probes().page(VISITOR), Why.CHAT_PAGE_FAILED)
                .hasMessageContaining("is answered with something that is no chat");
        answers(401, "Account is suspended");
        trouble(() -> probes().page(VISITOR), Why.OTHER).hasMessageContaining("the desk's account is suspended");
    }

    @Test
    void a_header_that_something_before_the_desk_adds() {
        framing = "SAMEORIGIN";

        trouble(() -> probes().page(VISITOR), Why.DOMAIN_NOT_ALLOWED)
                .hasMessageStartingWith("The answer to the chat's page says X-Frame-Options: SAMEORIGIN")
                .hasMessageEndingWith("let it through for http://*.localhost:*");
    }

    @Test
    void a_script_that_is_not_there_or_is_none() {
        answers(404, "");
        trouble(() -> probes().sdk(), Why.CHAT_PAGE_FAILED).hasMessageContaining("is answered 404 as text/html");
        answers(200, PAGE);
        trouble(() -> probes().sdk(), Why.CHAT_PAGE_FAILED).hasMessageContaining("Are the desk's assets built");
        type = "application/javascript";
        assertThat(probes().sdk().seen()).endsWith(" is served as application/javascript");
    }

    @Test
    void an_api_that_fails_or_is_none() {
        answers(500, "{\"status\":500,\"error\":\"Internal Server Error\"}");
        trouble(() -> probes().known(), Why.OTHER).hasMessageContaining("was answered 500");
        trouble(() -> probes().begin(), Why.OTHER).hasMessageContaining("was answered 500");
        answers(200, PAGE);
        trouble(() -> probes().known(), Why.OTHER).hasMessageContaining("was answered 200 with what is no JSON");
        trouble(() -> probes().begin(), Why.OTHER).hasMessageContaining("was answered 200 with what is no JSON");
        answers(200, "{}");
        trouble(() -> probes().begin(), Why.OTHER).hasMessageContaining("without auth_token");
    }

    @Test
    void a_session_of_a_desk_that_names_no_contact_has_none_to_delete() {
        String claims = Base64.getUrlEncoder().encodeToString("{\"source_id\":\"u-1\",\"inbox_id\":3}".getBytes());
        answers(200, "{\"website_channel_config\":{\"auth_token\":\"h.%s.s\"}}".formatted(claims));

        assertThat(probes().begin())
                .extracting(ChatVisitor::contact, ChatVisitor::sourceId)
                .containsExactly(0L, "u-1");
    }

    @Test
    void a_desk_that_holds_this_machine_off_is_no_fault_of_the_chat() {
        answers(429, "Retry later");

        for (Runnable look : new Runnable[] {
            () -> probes().known(), () -> probes().begin(), () -> probes().page(VISITOR), () -> probes().sdk()
        }) {
            assertThatThrownBy(look::run).isInstanceOf(NotRunHere.class).hasMessageStartingWith("throttled: ");
        }
    }

    @Test
    void a_desk_that_is_gone_or_speaks_plainly_where_tls_is_wanted() throws Exception {
        ChatProbes tls = new ChatProbes(access("https://127.0.0.1:" + app.port()));
        trouble(tls::sdk, Why.NO_TLS).hasMessageContaining("gives no answer");
        trouble(() -> tls.page(VISITOR), Why.NO_TLS);
        trouble(tls::known, Why.NO_TLS);

        ChatProbes gone = probes();
        app.stop();
        trouble(() -> gone.page(VISITOR), Why.UNREACHABLE).hasMessageContaining("gives no answer (");
        trouble(gone::sdk, Why.UNREACHABLE).hasMessageContaining("the desk's FRONTEND_URL");
        trouble(gone::begin, Why.UNREACHABLE);
    }

    @Test
    void a_desk_that_never_answers_is_given_up_within_its_time() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            ChatProbes probes = new ChatProbes(access("http://127.0.0.1:" + silent.getLocalPort()));

            long begun = System.nanoTime();
            trouble(probes::known, Why.UNREACHABLE).hasMessageContaining("no whole answer within 3 s");
            assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
        }
    }

    private void answers(int with, String text) {
        status = with;
        body = text;
    }

    private String base() {
        return "http://127.0.0.1:" + app.port();
    }

    private ChatProbes probes() {
        return new ChatProbes(access(base()));
    }

    private static ChatAccess access(String base) {
        return ChatAccess.plain(
                URI.create(base),
                "<script>(function(d,t) { var BASE_URL=\"%s\"; run({ websiteToken: \"t-1\", baseUrl: BASE_URL }) })()</script>"
                        .formatted(base));
    }
}
