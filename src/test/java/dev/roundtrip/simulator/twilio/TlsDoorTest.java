package dev.roundtrip.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.messaging.v1.Service;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.simulator.faults.Faults;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A client that knows nothing of a simulator: it speaks to api.twilio.com, whose name and port lead here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsDoorTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String TOKEN = "token-of-the-account";
    private static final PhoneNumber DESK = new PhoneNumber("+15550100001");
    private static final PhoneNumber MAYA = new PhoneNumber("+14155550123");

    private Receiver desk;
    private TwilioIdentity identity;
    private TwilioSimulator simulator;

    @BeforeAll
    void start() {
        desk = new Receiver();
        identity = TwilioIdentity.make();
        TwilioOptions options = new TwilioOptions(
                0,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString().replace("-", ""),
                Map.of(),
                Map.of(MAYA.toString(), ACCOUNT, DESK.toString(), ACCOUNT),
                Duration.ZERO,
                Faults.none());
        simulator = TwilioSimulator.start(options, new TlsDoor("127.0.0.1", 0, identity));
    }

    @AfterAll
    void end() {
        simulator.close();
        desk.close();
    }

    @Test
    void twilio_java_speaks_to_both_of_its_names_and_webhooks_tell_files_there() throws Exception {
        TwilioRestClient twilio = client();
        IncomingPhoneNumber number = IncomingPhoneNumber.reader()
                .setPhoneNumber(DESK.toString())
                .read(twilio)
                .iterator()
                .next();
        IncomingPhoneNumber.updater(number.getSid())
                .setSmsUrl(URI.create(desk.url("twilio")))
                .update(twilio);
        assertThat(Service.fetcher("MG" + "2".repeat(32)).fetch(twilio).getAccountSid())
                .isEqualTo(ACCOUNT);

        Message.creator(DESK, MAYA, "See this")
                .setMediaUrl(List.of(URI.create(desk.url("picture.png"))))
                .create(twilio);
        Receiver.Hook hook = desk.next();

        assertThat(hook.form().get("MediaUrl0")).startsWith("https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT);
        assertThat(new RequestValidator(TOKEN).validate(hook.url(), hook.form(), hook.signature()))
                .isTrue();
    }

    @Test
    void its_certificate_is_good_for_twilio_s_names_and_signs_no_other() throws Exception {
        X509Certificate authority = certificate();
        Certificate shown = identity.keys().getCertificate("twilio");
        shown.verify(authority.getPublicKey());

        assertThat(((X509Certificate) shown).getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder("api.twilio.com", "messaging.twilio.com", "localhost", "127.0.0.1");
        assertThat(((X509Certificate) shown).getBasicConstraints()).isEqualTo(-1);
        assertThat(authority.getBasicConstraints()).isNotNegative();
        assertThat(identity.keys().size()).isOne();
    }

    @Test
    void who_does_not_trust_its_authority_does_not_speak_to_it() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("https://127.0.0.1:" + simulator.tlsPort().orElseThrow() + "/log"))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void the_log_is_had_by_plain_http() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(simulator.logUrl())).build();
        assertThat(simulator.logUrl()).startsWith("http://127.0.0.1:");
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .startsWith("[");
    }

    private TwilioRestClient client() throws Exception {
        HttpClientBuilder http = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusting()))
                        .setSchemePortResolver(host -> simulator.tlsPort().orElseThrow())
                        .setDnsResolver(new SystemDefaultDnsResolver() {
                            @Override
                            public InetAddress[] resolve(String host) {
                                return new InetAddress[] {InetAddress.getLoopbackAddress()};
                            }
                        })
                        .build());
        return new TwilioRestClient.Builder(ACCOUNT, TOKEN)
                .httpClient(new NetworkHttpClient(http))
                .build();
    }

    private SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("twilio", certificate());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private X509Certificate certificate() throws Exception {
        byte[] pem = identity.authorityPem().getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }
}
