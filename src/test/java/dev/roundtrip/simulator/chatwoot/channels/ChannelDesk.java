package dev.roundtrip.simulator.chatwoot.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.simulator.DeskDriver;
import dev.roundtrip.simulator.Simulators;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.mail.MailSimulator;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A simulated desk with mail and Twilio around it, reached as its customers' providers reach it. */
final class ChannelDesk implements AutoCloseable {
    /** Mailboxes are looked into more often than elsewhere: tests wait for several looks. */
    private static final Timers TIMERS = new Timers(
            Timers.shortened().continuityMail(),
            Duration.ofMillis(300),
            Timers.shortened().attachmentDelay(),
            Timers.shortened().cablePing(),
            Timers.shortened().webhookLimit(),
            Timers.shortened().botPause(),
            Timers.shortened().snoozeCheck());

    private static final String INGRESS_PASSWORD = "password-of-the-pipe";

    final Faults faults = Faults.none();
    final Simulators simulators = Simulators.start(
            ChatwootOptions.standard()
                    .withFaults(faults)
                    .withTimers(TIMERS)
                    .withInboundMail("reply.roundtrip.test", INGRESS_PASSWORD),
            () -> UUID.randomUUID().toString().replace("-", ""));
    final DeskDriver agent = new DeskDriver(
            simulators.chatwoot().baseUrl(), simulators.chatwoot().platformToken());
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    JsonNode mailInbox(String name, String address, Map<String, Object> settings) {
        Map<String, Object> channel = new HashMap<>(settings);
        channel.put("type", "email");
        channel.put("email", address);
        return agent.post("/inboxes", Map.of("name", name, "channel", channel));
    }

    /** Hands a mail to the ingress; lines may end as in a text block. */
    void deliver(String mail) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder()
                .encodeToString(("actionmailbox:" + INGRESS_PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = request("/rails/action_mailbox/relay/inbound_emails")
                .header("Content-Type", "message/rfc822")
                .header("Authorization", "Basic " + credentials)
                .POST(HttpRequest.BodyPublishers.ofString(mail.replace("\n", "\r\n")))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
    }

    /** Posts as Twilio does. */
    void twilioPosts(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
    }

    /** A call of the widget in a visitor's browser. */
    JsonNode visitor(String method, String path, String session, Object body) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/widget/" + path)
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", session)
                .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** The requests that Twilio has received. */
    JsonNode twilioLog() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(simulators.twilio().logUrl())).build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** The only or newest conversation with the customer, whose address or number this is. */
    Optional<JsonNode> conversation(String customer) {
        return conversations(customer).stream().findFirst();
    }

    List<JsonNode> conversations(String customer) {
        return StreamSupport.stream(
                        agent.get("/conversations?status=all")
                                .at("/data/payload")
                                .spliterator(),
                        false)
                .filter(conversation -> customer.equals(
                                conversation.at("/meta/sender/email").asText())
                        || customer.equals(
                                conversation.at("/meta/sender/phone_number").asText()))
                .toList();
    }

    /** Waits until the newest conversation with the customer has so many messages. */
    List<JsonNode> messages(String customer, int count) {
        await().until(() ->
                conversation(customer).filter(it -> thread(it).size() == count).isPresent());
        return thread(conversation(customer).orElseThrow());
    }

    List<JsonNode> thread(JsonNode conversation) {
        JsonNode page = agent.get("/conversations/" + conversation.get("id") + "/messages");
        return StreamSupport.stream(page.get("payload").spliterator(), false).toList();
    }

    JsonNode answer(JsonNode conversation, Map<String, Object> message) {
        return agent.post("/conversations/" + conversation.get("id") + "/messages", message);
    }

    /** What is in a mailbox, as it was received. */
    List<String> mailbox(String address) throws MessagingException, IOException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(MailSimulator.HOST, simulators.mail().imapPort(), address, "any");
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            List<String> mails = new ArrayList<>();
            for (jakarta.mail.Message mail : folder.getMessages()) {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                mail.writeTo(raw);
                mails.add(raw.toString(StandardCharsets.UTF_8));
            }
            return mails;
        }
    }

    /** Waits until a mailbox holds so many mails. */
    List<String> mailbox(String address, int count) throws MessagingException, IOException {
        await().until(() -> mailbox(address).size() == count);
        return mailbox(address);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulators.chatwoot().baseUrl() + path));
    }

    @Override
    public void close() {
        simulators.close();
    }
}
