package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.config.Secret;
import dev.roundtrip.trip.ExchangeLog;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk's relay ingress in place of a mail server; it looks at password and content type in the product's order. */
class IngressOutboxTest {
    private static final String PATH = "/rails/action_mailbox/relay/inbound_emails";

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger instead = new AtomicInteger();
    private final PostOffice office = PostOffice.open();
    private Javalin desk;

    @BeforeEach
    void start() {
        desk = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.post(PATH, this::ingress);
                })
                .start(0);
    }

    @AfterEach
    void close() {
        office.close();
        desk.stop();
    }

    @Test
    void a_mail_is_posted_and_its_acceptance_says_that_the_way_there_was_not_proved() {
        try (EmailLine line = line("secret")) {
            CustomerChannel maya = line.connect("Maya", "x1", ExchangeLog.none());
            Receipt receipt = maya.send(Draft.opening("Where is it?", "Hello"));

            assertThat(taken)
                    .singleElement()
                    .asString()
                    .contains("Message-ID: <id@mail.example>", "To: desk@desk.example");
            assertThat(receipt.provider())
                    .isEqualTo("the desk's own relay ingress " + address()
                            + " (204), posted there by the suite: no mail server took part");
            assertThat(receipt.accepted()).isAfterOrEqualTo(receipt.sent());
            assertThat(office.atDesk()).isEmpty();
            assertThat(line.manner())
                    .isEqualTo("ready; mail is posted to the desk's ingress, the way there is not proved");
        }
    }

    @Test
    void that_it_is_proved_leaves_nothing_on_the_desk() {
        try (EmailLine line = line("secret")) {
            line.prove();
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_told_with_its_setting_and_not_shown() {
        try (EmailLine line = line("geheim")) {
            assertThatThrownBy(line::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessage(
                            "The desk's relay ingress %s answered 401: it refuses the password. Set roundtrip.email.ingress.password to the desk's RAILS_INBOUND_EMAIL_PASSWORD.",
                            address());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | the desk's RAILS_INBOUND_EMAIL_SERVICE is not relay, or roundtrip.desk.url is no Chatwoot.
            500 | the desk's RAILS_INBOUND_EMAIL_PASSWORD is not set, or the desk is in trouble.
            302 | which leads to https://login.example/, and not 204. Set roundtrip.desk.url to where the desk itself is.
            200 | with text/html, and not 204: something else than the desk's ingress answers there. Check roundtrip.desk.url
            """)
    void what_else_is_answered_is_told_with_its_cause(int status, String cause) {
        instead.set(status);
        try (EmailLine line = line("secret")) {
            assertThatThrownBy(line::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith("The desk's relay ingress " + address() + " answered " + status)
                    .hasMessageContaining(cause);
        }
    }

    @Test
    void a_mail_that_is_not_taken_for_one_is_told() {
        try (EmailLine line = line("secret")) {
            CustomerChannel maya = line.connect("Maya", "x1", ExchangeLog.none());
            instead.set(415);
            assertThatThrownBy(() -> maya.send(Draft.opening("Where is it?", "Hello")))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageContaining("answered 415: it did not get the mail as message/rfc822.");
        }
    }

    @Test
    void a_desk_that_is_down_is_told() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + freePort());
        try (EmailLine line = line(nobody, "secret")) {
            assertThatThrownBy(line::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith("The desk's relay ingress " + nobody + PATH + " can't be reached: ");
        }
    }

    @Test
    void as_a_look_of_its_own_it_says_what_is_not_proved_and_whether_nobody_answers() throws IOException {
        MailProbes well = probes(URI.create("http://127.0.0.1:" + desk.port()), "secret");
        MailProbes wrong = probes(URI.create("http://127.0.0.1:" + desk.port()), "geheim");
        MailProbes nobody = probes(URI.create("http://127.0.0.1:" + freePort()), "secret");
        MailProbes plain = probes(URI.create("https://127.0.0.1:" + desk.port()), "secret");

        assertThat(well.sending().seen())
                .isEqualTo("the desk's relay ingress " + address()
                        + " lets the suite post mail; the way there is not proved");
        assertThat(taken).isEmpty();
        assertThat(Probing.trouble(wrong::sending).why()).isEqualTo(Why.OTHER);
        assertThat(Probing.trouble(nobody::sending).why()).isEqualTo(Why.UNREACHABLE);
        assertThat(Probing.trouble(plain::sending).why()).isEqualTo(Why.NO_TLS);
    }

    private MailProbes probes(URI at, String password) {
        return new MailProbes(
                office.access().posting(new IngressAccess(at, new Secret(password))), Clock.systemUTC(), () -> "id");
    }

    private void ingress(Context context) {
        if (instead.get() != 0) {
            context.status(instead.get()).html("<p>Something else</p>");
            if (instead.get() == 302) {
                context.header("Location", "https://login.example/");
            }
        } else if (context.basicAuthCredentials() == null
                || !context.basicAuthCredentials().getUsername().equals("actionmailbox")
                || !context.basicAuthCredentials().getPassword().equals("secret")) {
            context.status(401);
        } else if (!"message/rfc822".equals(context.contentType())) {
            context.status(415);
        } else {
            taken.add(context.body());
            context.status(204);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + desk.port() + PATH;
    }

    private EmailLine line(String password) {
        return line(URI.create("http://127.0.0.1:" + desk.port()), password);
    }

    private EmailLine line(URI at, String password) {
        return new EmailLine(
                office.access(office.imapPort(), MailTimes.usual())
                        .posting(new IngressAccess(at, new Secret(password))),
                Clock.systemUTC(),
                () -> "id");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
