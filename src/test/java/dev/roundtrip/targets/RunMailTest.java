package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.email.Relay;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the mails of a run that was killed, and of its lease by them. */
class RunMailTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(2));

    private final Session session = Session.getInstance(new Properties());
    private final List<String> console = new ArrayList<>();
    private DeskElsewhere elsewhere;
    private DeskClient desk;
    private MailServer imap;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException, MessagingException {
        elsewhere = DeskElsewhere.start(
                Told.settings("channels", "email,sms"),
                folder,
                lines -> DeskElsewhere.with(lines, "ROUNDTRIP_RUN_ID=k7m2x"),
                CLOCK);
        desk = elsewhere.client();
        imap = elsewhere.settings().email().orElseThrow().imap();
        // As if the process that renewed it were gone.
        Lease.take(desk, Customers.of(elsewhere.settings()), CLOCK, console::add)
                .stop();
        arrives("maya-k7m2x-1@" + SimulatedParts.CUSTOMER_DOMAIN);
    }

    @AfterEach
    void end() {
        elsewhere.close();
    }

    @Test
    void they_go_and_the_lease_with_them() throws MessagingException {
        assertThat(sweep(Map.of())).as(console.toString()).isTrue();

        assertThat(mails()).isZero();
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
    }

    @Test
    void a_server_that_removes_no_single_mails_is_told_once_and_keeps_no_lease() throws IOException {
        try (Relay relay = Relay.changing(imap.port(), said -> said, answer -> answer.replace(" UIDPLUS", ""))) {
            assertThat(sweep(Map.of("roundtrip.email.imap.port", String.valueOf(relay.port()))))
                    .as(console.toString())
                    .isTrue();

            assertThat(console)
                    .filteredOn(line -> line.startsWith("The IMAP server 127.0.0.1:%d can't".formatted(relay.port())))
                    .singleElement()
                    .asString()
                    .contains("those of run k7m2x are only marked as deleted", ": 1 in INBOX.");
            assertThat(desk.contacts().search("k7m2x")).isEmpty();
        }
    }

    @Test
    void they_are_told_as_left_and_keep_the_lease_where_mail_is_not_under_test() throws MessagingException {
        assertThat(sweep(Map.of("roundtrip.channels", "sms"))).isFalse();

        assertThat(console).contains(left("none")).last().isEqualTo("0 removed, 1 left. Runs: 1 ended, 0 alive.");
        assertThat(mails()).isOne();
        assertThat(sweep(Map.of())).as(console.toString()).isTrue();
        assertThat(mails()).isZero();
    }

    @Test
    void they_are_left_where_the_next_run_has_other_customers() throws MessagingException {
        Settings other = settings(Map.of("roundtrip.email.customer", "qa@mail.example", "roundtrip.run.id", "b2b2b"));

        Tenancy.begin(desk, other, LATER, console::add).close();

        assertThat(console).contains(left("qa@mail.example (%s)".formatted(place())));
        assertThat(lease().runId()).isEqualTo("k7m2x");
        assertThat(mails()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "roundtrip.email.imap.user, others@customers.test, others@customers.test on 127.0.0.1",
        "roundtrip.email.imap.host, localhost, on localhost"
    })
    void they_are_left_where_another_mailbox_is_read(String key, String value, String told) {
        assertThat(sweep(Map.of(key, value))).isFalse();

        assertThat(console)
                .filteredOn(line -> line.contains("  left mails"))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(lease().runId()).isEqualTo("k7m2x");
    }

    @Test
    void a_run_without_mail_leaves_none_whatever_the_settings() {
        desk.contacts().delete(lease().contactId());
        Lease.take(desk, Customers.of(settings(Map.of("roundtrip.channels", "sms"))), CLOCK, console::add)
                .stop();

        assertThat(sweep(Map.of("roundtrip.channels", "sms")))
                .as(console.toString())
                .isTrue();
        assertThat(desk.contacts().search("k7m2x")).isEmpty();
    }

    private String left(String here) {
        return "  left mails of run k7m2x: they are in the mailbox of *@%s (%s), and here is set %s. Set roundtrip.email.customer to that, and roundtrip.email.imap.host, .user, .password and .folder, and sweep again; or remove those to addresses with -k7m2x- by hand, and then contact %d, the lease, on the desk."
                .formatted(SimulatedParts.CUSTOMER_DOMAIN, place(), here, lease().contactId());
    }

    private String place() {
        return "%s on %s, folder INBOX".formatted(imap.user(), imap.host());
    }

    private HeldLease lease() {
        return new Leases(desk).all().get(0);
    }

    private boolean sweep(Map<String, String> told) {
        try (Sweep sweep = Sweep.on(settings(told), LATER, console::add)) {
            return sweep.run(new Sweep.Order(false, Optional.empty()));
        }
    }

    private Settings settings(Map<String, String> told) {
        return Settings.read(NamedSources.of(told, elsewhere.file()), new RunIds(new Random(1)));
    }

    private void arrives(String address) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setRecipients(Message.RecipientType.TO, address);
        mail.setText("Hello.");
        try (Store store = mailbox()) {
            store.getFolder("INBOX").appendMessages(new Message[] {mail});
        }
    }

    private int mails() throws MessagingException {
        try (Store store = mailbox();
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }

    private Store mailbox() throws MessagingException {
        Store store = session.getStore("imap");
        store.connect(imap.host(), imap.port(), imap.user(), imap.password().reveal());
        return store;
    }
}
