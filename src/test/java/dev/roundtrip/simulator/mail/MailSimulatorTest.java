package dev.roundtrip.simulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.simulator.faults.Faults;
import io.javalin.Javalin;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailSimulatorTest {
    private static final String MAIL = """
            From: Maya <maya@customers.test>\r
            To: support@desk.test\r
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r
            Message-ID: <one@customers.test>\r
            \r
            Where is my order?\r
            .\r
            A line of one dot came before.\r
            """;

    private record Posted(String authorization, String type, String body) {}

    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private final Javalin desk = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.routes.post("/rails/action_mailbox/relay/inbound_emails", ctx -> {
                    posted.add(new Posted(
                            ctx.header("Authorization"),
                            ctx.contentType(),
                            new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8)));
                    ctx.status(answer.getAndSet(204));
                });
            })
            .start();
    private final MailSimulator mail = MailSimulator.start(new MailOptions(
            MailSimulator.HOST,
            0,
            0,
            Clock.systemUTC(),
            Set.of("customers.test"),
            "everyone@customers.test",
            Map.of(),
            Set.of("reply.desk.test"),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Faults.none()));

    @AfterEach
    void close() {
        mail.close();
        desk.stop();
    }

    @Test
    void a_port_that_is_taken_is_named_and_the_other_one_is_left_free() throws Exception {
        int free;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(MailSimulator.HOST))) {
            free = other.getLocalPort();
        }
        MailOptions taken = new MailOptions(
                MailSimulator.HOST,
                free,
                mail.imapPort(),
                Clock.systemUTC(),
                Set.of("customers.test"),
                "everyone@customers.test",
                Map.of(),
                Set.of(),
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Faults.none());

        assertThatIllegalStateException()
                .isThrownBy(() -> MailSimulator.start(taken))
                .withMessage("Port %d for IMAP can't be taken: Address already in use (127.0.0.1)."
                        .formatted(mail.imapPort()));

        assertThatCode(() -> new ServerSocket(free, 1, InetAddress.getByName(MailSimulator.HOST)).close())
                .doesNotThrowAnyException();
    }

    @Test
    void mail_to_the_desk_is_posted_to_its_ingress_as_postfix_would() throws Exception {
        connect();
        mail.addDeskAddress("support@desk.test");

        send("maya@customers.test", "Support+vip@desk.test");
        Posted got = next();

        assertThat(got.type()).isEqualTo("message/rfc822");
        assertThat(new String(Base64.getDecoder().decode(got.authorization().substring(6)), StandardCharsets.UTF_8))
                .isEqualTo("actionmailbox:ingress-password");
        assertThat(got.body())
                .startsWith("X-Original-To: Support+vip@desk.test\r\n"
                        + "Delivered-To: Support+vip@desk.test\r\nReceived: from ")
                .containsOnlyOnce("Return-Path: <maya@customers.test>\r\n")
                .endsWith(MAIL);
        assertThat(inbox("support@desk.test")).isEmpty();
    }

    @Test
    void what_the_desk_cannot_take_is_tried_again_and_once_taken_never_more() throws Exception {
        answer.set(503);
        send("maya@customers.test", "reply+1@reply.desk.test");
        connect();

        assertThat(next()).isEqualTo(next());
        send("maya@customers.test", "marker@reply.desk.test");
        assertThat(next().body()).contains("marker@reply.desk.test");
        assertThat(posted).isEmpty();
    }

    @Test
    void what_the_desk_refuses_is_dropped() throws Exception {
        connect();
        answer.set(401);
        send("maya@customers.test", "reply+1@reply.desk.test");
        assertThat(next().body()).contains("reply+1@");

        send("maya@customers.test", "marker@reply.desk.test");

        assertThat(next().body()).contains("marker@");
        assertThat(posted).isEmpty();
    }

    @Test
    void all_customers_share_a_mailbox_and_the_envelope_tells_whose_a_mail_was() throws Exception {
        send("agent@desk.test", "maya@customers.test");
        send("agent@desk.test", "derek@Customers.test");

        assertThat(inbox("everyone@customers.test"))
                .extracting(MailSimulatorTest::deliveredTo)
                .containsExactly("maya@customers.test", "derek@Customers.test");
        assertThat(inbox("maya@customers.test")).isEmpty();
    }

    @Test
    void any_other_address_has_a_mailbox_of_its_own() throws Exception {
        send("agent@desk.test", "anne@elsewhere.test");

        assertThat(inbox("anne@elsewhere.test")).hasSize(1);
        assertThat(inbox("bob@elsewhere.test")).isEmpty();
    }

    @Test
    void a_watched_mailbox_tells_at_once_of_new_mail() throws Exception {
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        try (Store store = store("everyone@customers.test")) {
            IMAPFolder folder = (IMAPFolder) store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            CountDownLatch arrived = new CountDownLatch(1);
            folder.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    arrived.countDown();
                }
            });
            watcher.submit(() -> {
                folder.idle(true);
                return null;
            });

            send("agent@desk.test", "maya@customers.test");

            assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
            folder.close(false);
        } finally {
            watcher.shutdownNow();
        }
    }

    @Test
    void only_its_users_are_let_in_with_their_own_passwords_where_it_was_told_of_any() throws Exception {
        MailOptions open = new MailOptions(
                MailSimulator.HOST,
                0,
                0,
                Clock.systemUTC(),
                Set.of("customers.test"),
                "everyone@customers.test",
                Map.of(),
                Set.of(),
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Faults.none());
        try (MailSimulator kept =
                MailSimulator.start(open.withPasswords(Map.of("everyone@customers.test", "word-1")))) {
            for (String[] wrong : new String[][] {
                {"everyone@customers.test", "word-2"},
                {"evryone@customers.test", "word-1"},
                {"someone@customers.test", "someone@customers.test"}
            }) {
                assertThatThrownBy(() -> login("imap", kept.imapPort(), wrong[0], wrong[1]))
                        .isInstanceOf(AuthenticationFailedException.class);
                assertThatThrownBy(() -> login("smtp", kept.smtpPort(), wrong[0], wrong[1]))
                        .isInstanceOf(AuthenticationFailedException.class);
            }
            login("imap", kept.imapPort(), "everyone@customers.test", "word-1");
            login("smtp", kept.smtpPort(), "everyone@customers.test", "word-1");
        }
    }

    private static void login(String protocol, int port, String user, String password) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Service service = protocol.equals("imap") ? session.getStore(protocol) : session.getTransport(protocol)) {
            service.connect(MailSimulator.HOST, port, user, password);
        }
    }

    private void connect() {
        mail.connect(new Ingress(URI.create("http://127.0.0.1:" + desk.port()), "ingress-password"));
    }

    private Posted next() throws InterruptedException {
        Posted got = posted.poll(5, TimeUnit.SECONDS);
        if (got == null) {
            throw new AssertionError("Expected a mail at the desk's ingress within 5 s, but none was posted");
        }
        return got;
    }

    private void send(String from, String to) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.from", from);
        Session session = Session.getInstance(settings);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(MailSimulator.HOST, mail.smtpPort(), null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    private Store store(String login) throws MessagingException {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect(MailSimulator.HOST, mail.imapPort(), login, "any password");
        return store;
    }

    private Message[] inbox(String login) throws MessagingException {
        try (Store store = store(login)) {
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            Message[] messages = folder.getMessages();
            for (Message message : messages) {
                message.getAllHeaders();
            }
            return messages;
        }
    }

    private static String deliveredTo(Message message) {
        try {
            return message.getHeader("Delivered-To")[0];
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A mail's headers could not be read", unreadable);
        }
    }
}
