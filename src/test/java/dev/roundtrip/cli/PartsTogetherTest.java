package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.simulator.DeskDriver;
import dev.roundtrip.simulator.twilio.LoopbackClient;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Desk, mail server and Twilio each started alone, knowing of each other by their options only. */
class PartsTogetherTest {
    private static final String ACCOUNT = "AC" + "2".repeat(32);
    private static final String TOKEN = "token-of-the-shop";
    private static final PhoneNumber DESK = new PhoneNumber("+15550100002");
    private static final PhoneNumber MAYA = new PhoneNumber("+14155550123");
    private static final Map<String, String> SECRET = Map.of("RELAY_INGRESS_PASSWORD", "kept-to-ourselves");

    @TempDir
    Path folder;

    @Test
    void a_mail_and_a_text_reach_the_desk_and_are_answered() throws Exception {
        String smtp = "127.0.0.1:" + freePort();
        try (Serving twilio = twilio();
                Serving desk = desk(smtp, twilio.target("twilio"));
                Serving mail = mail(smtp, desk.target("base_url"))) {
            DeskDriver agent = new DeskDriver(desk.target("base_url"), desk.target("platform_token"));

            agent.post(
                    "/inboxes",
                    Map.of("name", "Support", "channel", Map.of("type", "email", "email", "support@desk.test")));
            write(smtp);
            await().until(() -> conversations(agent) == 1);
            agent.post("/conversations/1/messages", Map.of("content", "By mail."));
            await().until(() -> mails(mail.target("imap")) == 1);

            agent.post("/channels/twilio_channel", Map.of("twilio_channel", texts()));
            TwilioRestClient phone = new TwilioRestClient.Builder(ACCOUNT, TOKEN)
                    .httpClient(new LoopbackClient(twilio.target("twilio")))
                    .build();
            Message.creator(DESK, MAYA, "Where is my order?").create(phone);
            await().until(() -> conversations(agent) == 2);
            agent.post("/conversations/2/messages", Map.of("content", "By text."));
            await().untilAsserted(() -> assertThat(received(phone)).containsExactly("By text."));

            assertThat(mail.said()).contains("Mail to support@desk.test, reply.desk.test is posted to http");
            assertThat(desk.target("ingress_password")).isEqualTo("kept-to-ourselves");
            assertThat(desk.said() + mail.said())
                    .contains("\"ingress_password\" : \"***\"")
                    .doesNotContain("kept-to-ourselves", "kept-by-maya");
            assertThat(folder.resolve("ca.pem")).content().startsWith("-----BEGIN CERTIFICATE-----\n");
        }
    }

    private Serving twilio() throws IOException {
        return new Serving(
                Map.of(),
                folder.resolve("twilio.json"),
                "--part=twilio",
                "--twilio-port=0",
                "--ca-file=" + folder.resolve("ca.pem"),
                "--number=" + MAYA + "=" + ACCOUNT,
                "--number=" + DESK + "=" + ACCOUNT,
                "--auth-token=" + ACCOUNT + "=" + TOKEN);
    }

    private Serving desk(String smtp, String twilio) throws IOException {
        return new Serving(
                SECRET,
                folder.resolve("desk.json"),
                "--part=desk",
                "--timers=short",
                "--smtp=" + smtp,
                "--twilio-api=" + twilio,
                "--inbound-domain=reply.desk.test");
    }

    private Serving mail(String smtp, String desk) throws IOException {
        return new Serving(
                SECRET,
                folder.resolve("mail.json"),
                "--part=mail",
                "--smtp-port=" + smtp.substring(smtp.indexOf(':') + 1),
                "--ingress=" + desk,
                "--desk-address=support@desk.test",
                "--desk-domain=reply.desk.test",
                "--customer-domain=customers.test",
                "--mailbox=everyone@customers.test=kept-by-maya");
    }

    /** The desk is told of the mail server before that is there: one of the two has to be first. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, String> texts() {
        return Map.of(
                "name",
                "Texts",
                "medium",
                "sms",
                "account_sid",
                ACCOUNT,
                "auth_token",
                TOKEN,
                "phone_number",
                DESK.toString());
    }

    private static int conversations(DeskDriver agent) {
        return agent.get("/conversations?status=all").at("/data/payload").size();
    }

    private static void write(String smtp) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom("maya@customers.test");
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, "support@desk.test");
        mail.setSubject("Where is my order?");
        mail.setText("Hello there\n", "UTF-8");
        mail.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(host(smtp), port(smtp), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private static int mails(String imap) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(host(imap), port(imap), "everyone@customers.test", "kept-by-maya");
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            return folder.getMessageCount();
        }
    }

    private static List<String> received(TwilioRestClient phone) {
        return StreamSupport.stream(Message.reader().setTo(MAYA).read(phone).spliterator(), false)
                .filter(message -> message.getDirection() == Message.Direction.INBOUND)
                .map(Message::getBody)
                .toList();
    }

    private static String host(String address) {
        return address.substring(0, address.indexOf(':'));
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }
}
