package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One setting wrong at a time, everything else right: exactly one fault, and this one. */
class FaultsTest {
    private final Told told = new Told(Path.of("")).remote();

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            target                | staging          | 'staging' is not known. Give one of: embedded, remote, compose.
            channels              | sms,fax          | 'fax' is no channel. Give any of: email, sms, webchat.
            channels              | ,                | No channel is named. Give any of: email, sms, webchat.
            run.id                | My-Run           | By 'My-Run' things of a run can't be told from others'. Give 5 to 12 lower-case letters and digits, a letter among them.
            run.id                | 2026             | By '2026' things of a run can't be told from others'. Give 5 to 12 lower-case letters and digits, a letter among them.
            fail-on               | slow             | 'slow' is not known. Give one of: degraded.
            issue.url             | https://tracker.example/browse | 'https://tracker.example/browse' leads to no issue. Write an address with {} where the issue's key stands, such as https://tracker.example/browse/{}.
            issue.url             | tracker/{}       | 'tracker/{}' leads to no issue. Write an address with {} where the issue's key stands, such as https://tracker.example/browse/{}.
            seed                  | abc              | 'abc' is not a whole number, such as 42, without a zero before it. Set it: a whole number by which the order of the scenarios is drawn; printed by each run, drawn when empty.
            seed                  | 0122093011       | '0122093011' is not a whole number, such as 42, without a zero before it. Set it: a whole number by which the order of the scenarios is drawn; printed by each run, drawn when empty.
            desk.url              | ftp://desk       | 'ftp://desk' is no http or https URL. Give one like https://desk.example.
            desk.url              | https://de sk    | 'https://de sk' is no URL: Illegal character in authority. Give one like https://desk.example.
            desk.url              | https://desk/?a  | 'https://desk/?a' is more than an address. Give one like https://desk.example.
            desk.account          | one              | 'one' is no whole number. Set it: account id on the desk; the token's first account when empty.
            desk.account          | 0                | 0 is not between 1 and 2147483647. Set it: account id on the desk; the token's first account when empty.
            desk.simulated        | yes              | 'yes' is not known. Give one of: true, false.
            browser.grid          | http://grid.example:4444 | The browsers of a Grid elsewhere don't reach this machine as localhost. Set roundtrip.browser.page.host to the name or address by which they do.
            email.inbox           | support          | 'support' is no whole number. Set it: id of the e-mail inbox under test.
            email.desk.address    | support          | 'support' is not an address. Set it: where customers write to; the inbox's own address when empty.
            email.customer        | qa               | 'qa' is not an address. Set it: the customers' mailbox: qa@mail.example (plus-addresses) or *@mail.example (catch-all).
            email.customer        | q*a@mail.example | 'q*a@mail.example' is not an address. Set it: the customers' mailbox: qa@mail.example (plus-addresses) or *@mail.example (catch-all).
            email.smtp.port       | 0                | 0 is not between 1 and 65535. Set it: port of the server through which customers send.
            email.smtp.security   | ssl              | 'ssl' is not known. Give one of: none, starttls, tls.
            email.imap.port       | 70000            | 70000 is not between 1 and 65535. Set it: port of the server on which the customers' mailbox is read.
            email.imap.security   | ssl              | 'ssl' is not known. Give one of: none, starttls, tls.
            sms.inbox             | -1               | -1 is not between 1 and 2147483647. Set it: id of the Twilio SMS inbox under test.
            sms.desk.number       | 555              | '555' is not a number in E.164, such as +15551230000. Set it: the desk's number in E.164; the inbox's own number when empty.
            sms.desk.number       | +15551230001     | '+15551230001' is also one of roundtrip.sms.customer.numbers. The desk and its customers need numbers of their own.
            sms.customer.numbers  | 0049151          | '0049151' is no number in E.164. Give numbers like +15551230001, separated by commas.
            sms.customer.numbers  | ,                | No number is named. Give numbers like +15551230001, separated by commas.
            sms.customer.numbers  | +15551230001,+15551230001 | A number is named twice. Name each once.
            sms.account.sid       | SK5              | 'SK5' is not an account SID (AC and 32 hex digits). Set it: Twilio account that owns the customers' numbers.
            sms.api               | twilio           | 'twilio' is no http or https URL. Give one like https://desk.example.
            email.route           | pigeon           | 'pigeon' is not known. Give one of: forwarding, imap, ingress.
            email.smtp.login      | oauth            | 'oauth' is not known. Give one of: password, xoauth2.
            sms.mode              | voice            | 'voice' is not known. Give one of: twilio, webhook.
            sms.segments          | 0                | 0 is not between 1 and 100000. Set it: how many segments a run may cost at most, answers included.
            sms.pace              | often            | 'often' is no number. Set it: seconds between two texts from the same number, at least.
            shard                 | 4/3              | '4/3' is not a part such as 2/3, the second of three. Set it: which part of the scenarios this machine plays, such as 2/3; all when empty.
            ca.file               | nowhere.pem      | There is no file 'nowhere.pem' that can be read. Correct the path.
            proxy                 | proxy:3128       | 'proxy:3128' is no http or https URL. Give one like https://desk.example.
            provision             | all              | 'all' is not known. Give one of: find, make.
            webchat.inbox         | shop             | 'shop' is no whole number. Set it: id of the website inbox under test.
            browser.install       | yes              | 'yes' is not known. Give one of: auto, never.
            budget.email.in       | 60               | '60' is no pair of seconds with the soft limit not above the hard one. Give soft/hard, such as 60/180.
            budget.hand-over      | 0/5              | '0/5' is no pair of seconds with the soft limit not above the hard one. Give soft/hard, such as 5/60.
            answers               | ai               | 'ai' is not known. Give one of: scripted, draft.
            review.tone           | good             | 'good' is no number. Set it: what drafts must reach on average for their tone, 1 to 5; below, the run is degraded.
            review.accuracy       | 5.1              | 5.1 is not between 1 and 5. Set it: the same for covering the facts.
            budget.draft          | 120              | '120' is no pair of seconds with the soft limit not above the hard one. Give soft/hard, such as 30/120.
            embedded.port         | 70000            | 70000 is not between 0 and 65535. Set it: port of the embedded desk; 0 takes a free one.
            """)
    void a_malformed_value_is_one_fault(String key, String value, String sentence) {
        told.with("roundtrip." + key, value);
        assertThat(told.faults()).containsExactly("roundtrip.%s (-Droundtrip.%s): %s".formatted(key, key, sentence));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needed")
    void a_missing_value_is_one_fault_and_says_what_needs_it(Key key, String because) {
        told.without(key);
        assertThat(told.faults())
                .containsExactly(
                        "%s (not set): %s needs it. Set it: %s.".formatted(key.property(), because, key.meaning()));
    }

    static Stream<Arguments> needed() {
        return Stream.of(
                Arguments.of(Key.DESK_URL, "roundtrip.target=remote"),
                Arguments.of(Key.DESK_TOKEN, "roundtrip.target=remote"),
                Arguments.of(Key.DESK_ACCOUNT_NAME, "roundtrip.target=remote"),
                Arguments.of(Key.EMAIL_INBOX, "The channel email of a remote target"),
                Arguments.of(Key.EMAIL_CUSTOMER, "The channel email of a remote target"),
                Arguments.of(Key.SMTP_HOST, "The channel email of a remote target"),
                Arguments.of(Key.IMAP_HOST, "The channel email of a remote target"),
                Arguments.of(Key.IMAP_USER, "The channel email of a remote target"),
                Arguments.of(Key.IMAP_PASSWORD, "The channel email of a remote target"),
                Arguments.of(Key.SMS_INBOX, "The channel sms of a remote target"),
                Arguments.of(Key.SMS_CUSTOMER_NUMBERS, "The channel sms of a remote target"),
                Arguments.of(Key.SMS_ACCOUNT_SID, "The channel sms of a remote target"),
                Arguments.of(Key.SMS_AUTH_TOKEN, "The channel sms of a remote target"),
                Arguments.of(Key.WEBCHAT_INBOX, "The channel webchat of a remote target"));
    }

    @Test
    void mail_that_is_posted_to_the_ingress_needs_its_password_and_no_mail_server() {
        told.without(Key.SMTP_HOST).with("roundtrip.email.route", "ingress");
        assertThat(told.faults())
                .containsExactly(
                        "roundtrip.email.ingress.password (not set): roundtrip.email.route=ingress needs it. Set it: %s."
                                .formatted(Key.INGRESS_PASSWORD.meaning()));
        told.with("roundtrip.email.ingress.password", "mail-word-2").with("roundtrip.email.smtp.user", "qa");
        assertThat(told.settings().email().orElseThrow().ingressPassword()).contains(new Secret("mail-word-2"));
    }

    @Test
    void a_user_without_a_password_is_a_fault() {
        told.with("roundtrip.email.smtp.user", "qa");
        assertThat(told.faults())
                .containsExactly("roundtrip.email.smtp.password (not set): roundtrip.email.smtp.user needs it."
                        + " Set it: password for sending, or access token with xoauth2.");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK_TOKEN", "SMS_AUTH_TOKEN"})
    void a_malformed_secret_is_a_fault_that_does_not_show_it(Key key) {
        told.with(key.property(), "geheim lich");
        assertThat(told.bad().getMessage()).doesNotContain("geheim", "lich");
        assertThat(told.faults())
                .containsExactly(
                        "%s (environment %s): '***' is not a token, for it holds blanks or letters beyond ASCII. Set it: %s."
                                .formatted(key.property(), key.variable(), key.meaning()));
    }

    static Stream<Key> secrets() {
        return Stream.of(Key.values()).filter(Key::secret);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_secret_as_a_property_is_a_fault_that_does_not_show_it(Key key) {
        told.properties.put(key.property(), "geheim-nis");
        assertThat(told.bad().getMessage()).doesNotContain("geheim-nis");
        assertThat(told.faults())
                .containsExactly("%s (-D%s): A secret given with -D stands in build logs and reports."
                                .formatted(key.property(), key.property())
                        + " Put it into the environment variable %s or into .env.".formatted(key.variable()));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_secret_that_is_too_short_to_be_hidden_is_a_fault_that_does_not_show_it(Key key) {
        told.with(key.property(), "seven-7").with(Key.SMTP_USER.property(), "qa");
        told.environment.putIfAbsent(Key.SMTP_PASSWORD.variable(), "mail-word-1");

        assertThat(told.bad().getMessage()).doesNotContain("seven-7");
        assertThat(told.faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault)
                                .startsWith(
                                        "%s (environment %s): It has fewer than 8 characters: a shorter one stands in many texts by chance and can't be hidden in the report. "
                                                .formatted(key.property(), key.variable()))
                                .matches(
                                        ".*(at the (mail server|desk), then set that|RAILS_INBOUND_EMAIL_PASSWORD, then here|copy it anew, all of it)\\."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "PASSWORD",
                "12345678",
                "hunterhunte",
                "conversation",
                "backgroundColor",
                "1737539471234"
            })
    void a_secret_that_is_a_plain_word_or_number_is_a_fault(String plain) {
        told.with("roundtrip.email.imap.user", "qa@mail.example").with("roundtrip.email.imap.password", plain);

        assertThat(told.faults())
                .singleElement()
                .asString()
                .contains("It is a single word or number of fewer than 16 characters: it stands in many texts")
                .endsWith("at the mail server, then set that.");
    }

    @Test
    void a_secret_within_what_another_setting_says_openly_is_a_fault() {
        told.with("roundtrip.email.imap.user", "qa-team-7@mail.example")
                .with("roundtrip.email.imap.password", "qa-team-7");

        assertThat(told.faults())
                .singleElement()
                .asString()
                .contains("It stands in what roundtrip.email.imap.user says");
    }

    /** As quotes in an .env keep them. */
    @Test
    void blanks_around_a_secret_do_not_make_it_another(@TempDir Path folder) throws IOException {
        Path env = Files.writeString(folder.resolve(".env"), "ROUNDTRIP_EMAIL_IMAP_PASSWORD=\"qa-team-7 \"\n");
        Told quoted = new Told(env)
                .remote()
                .without(Key.IMAP_PASSWORD)
                .with("roundtrip.email.imap.user", "qa-team-7@mail.example");

        assertThat(quoted.faults())
                .singleElement()
                .asString()
                .contains("It stands in what roundtrip.email.imap.user says");
    }

    @Test
    void a_secret_that_another_setting_says_openly_is_a_fault() {
        told.with("roundtrip.email.imap.user", "qa@mail.example")
                .with("roundtrip.email.imap.password", "qa@mail.example");

        assertThat(told.faults())
                .containsExactly(
                        "roundtrip.email.imap.password (environment ROUNDTRIP_EMAIL_IMAP_PASSWORD): It stands in what roundtrip.email.customer says openly, so that it can't be hidden in the report."
                                + " Have it changed to another, of 8 or more with letters and digits, at the mail server, then set that.");
    }

    /** The embedded target uses none of them. */
    @Test
    void a_short_secret_that_nothing_uses_is_no_fault() {
        told.with("roundtrip.target", "embedded").with("roundtrip.email.imap.password", "seven-7");

        assertThat(told.settings().secrets()).isEmpty();
    }

    @Test
    void an_empty_secret_as_a_property_says_nothing() {
        told.properties.put(Key.DESK_TOKEN.property(), " ");
        assertThat(told.settings().desk().orElseThrow().token().reveal()).isEqualTo("desk-token-1");
    }

    @ParameterizedTest
    @CsvSource({"https://qa:geheim@desk.example", "https://qa:ge heim@desk.example", "ftp://geheim@desk.example"})
    void a_password_within_an_address_is_not_shown(String url) {
        told.with("roundtrip.desk.url", url);
        assertThat(told.bad().getMessage())
                .contains("://***@desk.example'")
                .doesNotContain("geheim")
                .doesNotContain("heim");
    }
}
