package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.network.TlsFault;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.SSLException;

/**
 * Posts mails to the desk's relay ingress, as a mail server would that forwards them: for teams whose mail server is not
 * set up yet. Of the way there nothing is proved.
 */
final class IngressOutbox implements Outbox {
    private static final int TAKEN = 204;
    private static final int NO_MAIL = 415;

    private final IngressAccess desk;
    private final MailAccess access;
    private final Clock clock;
    private final HttpClient http;

    IngressOutbox(IngressAccess desk, MailAccess access, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.clock = clock;
        this.http = access.reach()
                .client()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.times().connect())
                .build();
    }

    /** {@inheritDoc} Posts what is no mail: the desk looks at ingress and password first, and refuses the type last. */
    @Override
    public void prove() {
        HttpResponse<String> answer = post("text/plain", new byte[0]);
        if (answer.statusCode() != NO_MAIL) {
            throw new ChannelTrouble(new IngressRefusal(desk.address(), answer).sentence());
        }
    }

    @Override
    public Taken hand(OutgoingMail mail) {
        byte[] source = source(mail);
        Instant sent = clock.instant();
        HttpResponse<String> answer = post("message/rfc822", source);
        if (answer.statusCode() != TAKEN) {
            throw new ChannelTrouble(new IngressRefusal(desk.address(), answer).sentence());
        }
        return new Taken(
                sent,
                clock.instant(),
                "the desk's own relay ingress %s (204), posted there by the suite: no mail server took part"
                        .formatted(desk.address()));
    }

    private HttpResponse<String> post(String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(desk.address())
                .timeout(access.times().answer())
                .header("Content-Type", type)
                .header("Authorization", "Basic " + credentials())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (SSLException broken) {
            throw new ChannelTrouble(
                    Why.NO_TLS,
                    "The desk's relay ingress %s and the suite found no common TLS (%s): %s"
                            .formatted(
                                    desk.address(),
                                    MailTrouble.line(broken),
                                    TlsFault.of(broken).sentence()),
                    broken);
        } catch (IOException broken) {
            throw new ChannelTrouble(
                    Why.UNREACHABLE,
                    "The desk's relay ingress %s can't be reached: %s. Check roundtrip.desk.url, and that the desk runs."
                            .formatted(desk.address(), MailTrouble.line(broken)),
                    broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a mail was posted to " + desk.address() + ".", asked);
        }
    }

    private String credentials() {
        return Base64.getEncoder()
                .encodeToString(("actionmailbox:" + desk.password().reveal()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] source(OutgoingMail mail) {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        try {
            mail.writeTo(source);
            return source.toByteArray();
        } catch (IOException | MessagingException unwritable) {
            throw new IllegalStateException("A mail can't be written out to be posted.", unwritable);
        }
    }
}
