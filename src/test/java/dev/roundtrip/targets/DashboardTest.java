package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.AgentLogin;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.config.Secret;
import io.javalin.Javalin;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a page that has what is known of the desk's: its log-in form, and a conversation beside those of others. */
@Tag("browser")
class DashboardTest {
    private static final String LOGIN = """
            <input data-testid=email_input><input data-testid=password_input type=password>
            <button data-testid=submit_button onclick="signIn()">Sign in</button>
            <script>
            async function signIn() {
              const value = id => document.querySelector('[data-testid=' + id + ']').value;
              const answer = await fetch('/auth/sign_in', { method: 'POST', body: new URLSearchParams(
                  { email: value('email_input'), password: value('password_input') }) });
              if (answer.ok) location = '/app/accounts/3/dashboard';
            }
            </script>
            """;
    private static final String CONVERSATION = """
            <body style="margin:0;display:flex;background:#fff">
            <aside style="width:300px;background:#f00">Somebody else wrote: my card is …</aside>
            <div style="width:420px;height:360px;overflow-y:auto;background:#0f0">
            <div id=message11 class="message-bubble-container">Where is it?</div>
            <div id=message12 class="message-bubble-container">On its way.</div>
            </div></body>
            """;

    private final AtomicInteger signIns = new AtomicInteger();
    private final AtomicInteger logInPages = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private BrowserPool browsers;
    private Javalin page;

    @BeforeEach
    void open() {
        BrowserSupply supply =
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(
                supply.present().isPresent(),
                "No Chromium with a fitting chromedriver on this machine: install them to run the browser tests.");
        browsers = new BrowserPool(supply::get, note -> {});
        page = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("/app/login", ctx -> {
                        logInPages.incrementAndGet();
                        ctx.html(LOGIN);
                    });
                    config.routes.post("/auth/sign_in", ctx -> {
                        signIns.incrementAndGet();
                        boolean known = "tomas@desk.example".equals(ctx.formParam("email"))
                                && "Passw0rd!".equals(ctx.formParam("password"));
                        ctx.status(known ? 200 : 401).cookie("in", String.valueOf(known));
                    });
                    config.routes.get("/app/accounts/3/dashboard", ctx -> ctx.html("<p>Conversations</p>"));
                    config.routes.get("/app/accounts/3/conversations/{id}", ctx -> {
                        if ("99".equals(ctx.pathParam("id"))) {
                            over.await(20, TimeUnit.SECONDS);
                        }
                        ctx.html("true".equals(ctx.cookie("in")) ? CONVERSATION : LOGIN);
                    });
                })
                .start(0);
    }

    @AfterEach
    void close() {
        over.countDown();
        if (page != null) {
            page.stop();
        }
    }

    @Test
    void the_messages_are_shown_without_what_stands_beside_them_and_one_log_in_serves_all() throws IOException {
        try (Dashboard dashboard = dashboard("/", "Passw0rd!", 20)) {
            BufferedImage first = ImageIO.read(new ByteArrayInputStream(dashboard.of(7)));
            dashboard.of(8);

            assertThat(first.getWidth()).isEqualTo(420);
            assertThat(first.getHeight()).isEqualTo(360);
            assertThat(first.getRGB(1, 300)).isEqualTo(0xff00ff00);
            assertThat(signIns).hasValue(1);
        }
    }

    @Test
    void who_is_not_let_in_is_told_and_not_tried_again() {
        try (Dashboard dashboard = dashboard("/", "wrong", 20)) {
            String sentence =
                    "%s/app/login did not let tomas@desk.example in, and is not asked again: The account's page was not seen within 2 s. Check roundtrip.desk.agent.email and .password; an account with a second factor can't be used."
                            .formatted(address("/"));
            assertThatIllegalStateException().isThrownBy(() -> dashboard.of(7)).withMessage(sentence);
            assertThatIllegalStateException().isThrownBy(() -> dashboard.of(8)).withMessage(sentence);
            assertThat(signIns).hasValue(1);
        }
    }

    @Test
    void a_desk_without_such_a_page_is_told_and_not_asked_again() {
        try (Dashboard dashboard = dashboard("/elsewhere", "Passw0rd!", 20)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> dashboard.of(7))
                    .withMessageContaining("is not asked again: The log-in form was not seen within 2 s.");
            assertThatIllegalStateException().isThrownBy(() -> dashboard.of(8));
            assertThat(logInPages).hasValue(0);
        }
    }

    @Test
    void nobody_waits_longer_than_that_for_a_page_that_hangs() {
        try (Dashboard dashboard = dashboard("/", "Passw0rd!", 2)) {
            for (int times = 0; times < 3; times++) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> dashboard.of(99))
                        .withMessage("%s did not show the conversation within 2 s.".formatted(address("/")));
            }
            assertThatIllegalStateException()
                    .isThrownBy(() -> dashboard.of(7))
                    .withMessageStartingWith(
                            "%s gave no picture 3 times on end and is not asked again.".formatted(address("/")));
            over.countDown();
        }
    }

    private Dashboard dashboard(String below, String password, int seconds) {
        return new Dashboard(
                new Dashboard.Place(
                        URI.create(address(below)), 3, new AgentLogin("tomas@desk.example", new Secret(password))),
                browsers,
                Clock.systemUTC(),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(2));
    }

    private String address(String below) {
        return ("http://127.0.0.1:" + page.port() + below).replaceFirst("/$", "");
    }
}
