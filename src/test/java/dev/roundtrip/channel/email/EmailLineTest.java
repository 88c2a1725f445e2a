package dev.roundtrip.channel.email;

import static dev.roundtrip.channel.email.Mailing.eventually;
import static dev.roundtrip.channel.email.Mailing.mail;
import static dev.roundtrip.channel.email.Mailing.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Exchange;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmailLineTest {
    private static final MailTimes PATIENT =
            new MailTimes(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMillis(50));

    private final Clock clock = Clock.systemUTC();
    private final PostOffice office = PostOffice.open();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private EmailLine line = line(office.access());

    @AfterEach
    void close() {
        line.close();
        office.close();
    }

    @Test
    void a_mail_reaches_the_desk_as_the_customer_wrote_it() throws Exception {
        CustomerChannel maya = connect("Maya Lindqvist");
        String text = "Grüße!\n\nمرحبا 🌱\n.\nFrom here on: done.";

        Receipt receipt = maya.send(Draft.opening("Where is my order – RT-10442? 🌱", text));

        MimeMessage mail = office.atDesk().get(0);
        assertThat(mail.getHeader("From", null)).isEqualTo("Maya Lindqvist <qa+maya-lindqvist-x7k2@mail.example>");
        assertThat(mail.getHeader("To", null)).isEqualTo("desk@desk.example");
        assertThat(mail.getSubject()).isEqualTo("Where is my order – RT-10442? 🌱");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip()).isEqualTo(text);
        assertThat(mail.getMessageID()).isEqualTo("<id-1@mail.example>");
        assertThat(mail.getSentDate()).isCloseTo(Date.from(receipt.sent()), 2_000);
        assertThat(receipt.id()).isEqualTo("id-1@mail.example").isEqualTo(receipt.thread());
        assertThat(receipt.provider()).startsWith("SMTP server 127.0.0.1:" + office.smtpPort() + " (250 ");
        assertThat(receipt.accepted()).isAfterOrEqualTo(receipt.sent());
        assertThat(maya.identity()).isEqualTo("qa+maya-lindqvist-x7k2@mail.example");
        assertThat(maya.channel()).isEqualTo(line.channel()).isEqualTo(Channel.EMAIL);
        assertThat(exchanges).singleElement().satisfies(exchange -> {
            assertThat(exchange.title()).isEqualTo("Mail sent by Maya Lindqvist: Where is my order – RT-10442? 🌱");
            assertThat(exchange.mediaType()).isEqualTo("message/rfc822");
            assertThat(new String(exchange.body(), StandardCharsets.UTF_8)).contains("Message-ID: <id-1@mail.example>");
        });
    }

    @Test
    void an_answer_in_html_arrives_as_text_with_its_thread() throws Exception {
        CustomerChannel maya = connect("Maya");

        office.arrives("""
                From: "Tomas from Support" <desk@desk.example>
                Reply-To: Support <reply+1@desk.example>
                To: QA+Maya-x7k2@mail.example
                Subject: =?UTF-8?Q?Re:_Gr=C3=BC=C3=9Fe_=F0=9F=8C=B1?=
                Message-ID: <conversation/5/messages/9@desk.example>
                In-Reply-To: <id-1@mail.example>
                References: <id-0@mail.example>
                 <id-1@mail.example>
                MIME-Version: 1.0
                Content-Type: text/html; charset="UTF-8"
                Content-Transfer-Encoding: 8bit

                <p>It is on its way, grüß dich &amp; مرحبا.<br />
                Tomorrow 🌱</p>
                """);

        Arrival answer = received(maya, arrival -> true);
        assertThat(answer.text()).isEqualTo("It is on its way, grüß dich & مرحبا.\nTomorrow 🌱");
        assertThat(answer.subject()).isEqualTo("Re: Grüße 🌱");
        assertThat(answer.from()).isEqualTo("desk@desk.example");
        assertThat(answer.id()).isEqualTo("conversation/5/messages/9@desk.example");
        assertThat(answer.threads()).containsExactlyInAnyOrder("id-0@mail.example", "id-1@mail.example");
        assertThat(answer.place()).isEqualTo("Maya's mailbox");
        assertThat(exchanges).singleElement().satisfies(exchange -> {
            assertThat(exchange.title()).isEqualTo("Mail received by Maya: Re: Grüße 🌱");
            assertThat(new String(exchange.body(), StandardCharsets.UTF_8)).contains("<p>It is on its way, grüß dich");
        });
    }

    @Test
    void the_customers_answer_keeps_the_thread() throws Exception {
        CustomerChannel maya = connect("Maya");
        office.arrives(mail("qa+maya-x7k2@mail.example", "Where?", "a2@desk.example")
                .replace("Subject:", "Reply-To: <desk@desk.example>\nReferences: <a1@mail.example>\nSubject:"));

        Arrival arrival = received(maya, any -> true);
        maya.send(new Draft(Optional.empty(), "Thanks!", Optional.of(arrival)));

        MimeMessage mail = office.atDesk().get(0);
        assertThat(mail.getSubject()).isEqualTo("Re: Where?");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<a2@desk.example>");
        assertThat(mail.getHeader("References", null).replaceAll("\\s+", " "))
                .isEqualTo("<a1@mail.example> <a2@desk.example>");
    }

    @Test
    void a_mail_from_before_the_customer_connected_does_not_count() throws Exception {
        office.arrives(mail("qa+maya-x7k2@mail.example", "old", "1@desk.example"));
        CustomerChannel maya = connect("Maya");
        office.arrives(mail("qa+maya-x7k2@mail.example", "new", "2@desk.example"));

        received(maya, arrival -> arrival.subject().equals("new"));
        assertThat(maya.arrivals().sightings()).hasSize(1);
    }

    @Test
    void two_customers_share_the_mailbox_and_read_only_their_own_mail() throws Exception {
        CustomerChannel maya = connect("Maya");
        CustomerChannel derek = connect("Derek");
        office.arrives(mail("qa+maya-x7k2@mail.example", "for Maya", "1@desk.example"));
        office.arrives(mail("qa+somebody-else@mail.example", "for nobody here", "2@desk.example"));
        office.arrives(mail("list@desk.example", "for Derek", "3@desk.example")
                .replace("Subject:", "Delivered-To: qa+derek-x7k2@mail.example\nSubject:"));

        received(derek, arrival -> true);
        assertThat(derek.arrivals().sightings())
                .extracting(seen -> seen.what().subject())
                .containsExactly("for Derek");
        assertThat(maya.arrivals().sightings())
                .extracting(seen -> seen.what().subject())
                .containsExactly("for Maya");
    }

    @Test
    void mails_stay_in_the_mailbox_unread() throws Exception {
        CustomerChannel maya = connect("Maya");
        office.arrives(mail("qa+maya-x7k2@mail.example", "one", "1@desk.example"));
        received(maya, arrival -> true);
        line.close();

        assertThat(office.inMailbox()).singleElement().satisfies(stored -> {
            assertThat(stored.getFlags().contains(Flags.Flag.SEEN)).isFalse();
            assertThat(stored.getFlags().contains(Flags.Flag.DELETED)).isFalse();
        });
    }

    @Test
    void a_lost_connection_loses_no_mail() throws Exception {
        try (Relay relay = Relay.to(office.imapPort())) {
            line = line(office.access(office.smtpPort(), relay.port()));
            CustomerChannel maya = connect("Maya");
            office.arrives(mail("qa+maya-x7k2@mail.example", "before", "1@desk.example"));
            received(maya, arrival -> arrival.subject().equals("before"));

            relay.cut();
            assertThat(eventually(() -> maya.arrivals().trouble().isPresent())).isTrue();
            assertThat(maya.arrivals().trouble().orElseThrow())
                    .startsWith("The mailbox can't be read since ")
                    .contains("IMAP server 127.0.0.1:" + relay.port());
            office.arrives(mail("qa+maya-x7k2@mail.example", "meanwhile", "2@desk.example"));
            relay.mend();

            received(maya, arrival -> arrival.subject().equals("meanwhile"));
            assertThat(eventually(() -> maya.arrivals().trouble().isEmpty())).isTrue();
            assertThat(maya.arrivals().sightings()).hasSize(2);
        }
    }

    @Test
    void a_connection_that_died_silently_is_noticed() throws Exception {
        try (Relay relay = Relay.to(office.imapPort())) {
            line = line(office.access(office.smtpPort(), relay.port()));
            CustomerChannel maya = connect("Maya");
            assertThat(eventually(() -> relay.heard().stream().anyMatch(said -> said.contains("IDLE"))))
                    .isTrue();

            relay.fallSilent();
            office.arrives(mail("qa+maya-x7k2@mail.example", "into the dark", "1@desk.example"));

            received(maya, arrival -> arrival.subject().equals("into the dark"));
        }
    }

    @Test
    void a_server_without_idle_is_asked_again_and_again() throws Exception {
        try (Relay relay = Relay.changing(office.imapPort(), said -> said, answer -> answer.replace(" IDLE", ""))) {
            line = line(office.access(office.smtpPort(), relay.port()));
            CustomerChannel maya = connect("Maya");
            office.arrives(mail("qa+maya-x7k2@mail.example", "polled", "1@desk.example"));

            received(maya, arrival -> arrival.subject().equals("polled"));
            assertThat(relay.heard()).noneMatch(said -> said.contains("IDLE")).anyMatch(said -> said.contains("NOOP"));
            assertThat(line.manner()).isEqualTo("ready, looked at every 0.05 s for want of IDLE");
            assertThat(maya.arrivals().sightings().get(0).what().place())
                    .isEqualTo("Maya's mailbox, looked at every 0.05 s for want of IDLE");
        }
    }

    @Test
    void a_server_that_refuses_the_idle_it_has_announced_is_asked_again_and_again() throws Exception {
        AtomicBoolean refused = new AtomicBoolean();
        try (Relay relay = Relay.changing(
                office.imapPort(),
                said -> said.replace(" IDLE", " NOOP"),
                answer -> answer.contains("OK NOOP") && refused.compareAndSet(false, true)
                        ? answer.replace("OK NOOP", "NO IDLE")
                        : answer)) {
            line = line(office.access(relay.port(), PATIENT));
            CustomerChannel maya = connect("Maya");
            office.arrives(mail("qa+maya-x7k2@mail.example", "polled", "1@desk.example"));

            received(maya, arrival -> arrival.subject().equals("polled"));
            assertThat(eventually(() -> relay.heard().stream().anyMatch(said -> said.contains("NOOP"))))
                    .isTrue();
            assertThat(maya.arrivals().trouble()).isEmpty();
            assertThat(line.manner()).contains("looked at every 0.05 s for want of IDLE");
            assertThat(relay.heard())
                    .filteredOn(said -> said.contains("LOGIN "))
                    .hasSize(1);
            assertThat(relay.heard()).filteredOn(said -> said.contains(" IDLE")).hasSize(1);
        }
    }

    @Test
    void one_connection_serves_all_customers_and_ends_with_the_line() throws Exception {
        try (Relay relay = Relay.to(office.imapPort())) {
            line = line(office.access(office.smtpPort(), relay.port()));
            connect("Maya");
            connect("Derek");
            line.close();

            assertThat(relay.heard())
                    .filteredOn(said -> said.contains("LOGIN ") || said.contains("AUTHENTICATE"))
                    .hasSize(1);
            assertThat(relay.heard()).last().asString().contains("LOGOUT");
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith("mailbox-"));
        }
        assertThatThrownBy(() -> connect("Maya")).hasMessageContaining("The e-mail line is closed");
    }

    @Test
    void what_the_server_refuses_is_told_in_its_own_words() throws Exception {
        try (Relay relay =
                Relay.changing(office.smtpPort(), said -> said.replace("RCPT TO:", "RCPT FOR:"), answer -> answer)) {
            line = line(office.access(relay.port(), office.imapPort()));
            CustomerChannel maya = connect("Maya");

            assertThatThrownBy(() -> maya.send(Draft.opening("Hello", "Hello")))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith("The SMTP server 127.0.0.1:" + relay.port() + " refused the mail: 501 ")
                    .hasMessageEndingWith(
                            "Check that it lets this user send from the customers' addresses to desk@desk.example.");
        }
    }

    @Test
    void a_portrait_adds_nothing_to_the_mails_themselves() throws Exception {
        CustomerChannel maya = connect("Maya");
        office.arrives(mail("qa+maya-x7k2@mail.example", "Here it is", "1@desk.example"));
        received(maya, arrival -> true);

        maya.portray(Moment.END);

        assertThat(exchanges).extracting(Exchange::title).containsExactly("Mail received by Maya: Here it is");
    }

    private EmailLine line(MailAccess access) {
        return new EmailLine(access, clock, () -> "id-" + ids.incrementAndGet());
    }

    private CustomerChannel connect(String name) {
        return line.connect(name, "x7k2", exchanges::add);
    }
}
