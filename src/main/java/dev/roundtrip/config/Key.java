package dev.roundtrip.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is: its name, its default and what it means. Nothing else is understood. */
public enum Key {
    TARGET(
            "target",
            "embedded",
            "what the run talks to: embedded (all in this JVM), remote (a desk elsewhere) or compose (a Chatwoot in containers)"),
    CHANNELS("channels", "email,sms,webchat", "which channels are under test"),
    TAGS("tags", "", "which scenarios mvn verify runs: a JUnit tag expression such as sms, or email & !negative"),
    ENV_FILE("env.file", ".env", "the file with settings of your own; only as a property or in the environment"),
    RUN_ID("run.id", "", "the id that everything made by the run carries; drawn when empty"),

    SHARD("shard", "", "which part of the scenarios this machine plays, such as 2/3; all when empty"),
    SHARD_SUMMARY(
            "shard.summary",
            "",
            "the summary.json of an earlier run, by whose seconds the scenarios are shared out; by their number when empty"),
    MERGE(
            "merge",
            "",
            "folders of results that the parts of a run left, separated by commas; mvn verify puts them together and plays nothing"),
    CAPABILITIES(
            "capabilities",
            "",
            "what you know of the target, separated by commas: a capability that it has, or has not with no- before it, such as no-mms; the rest is found out"),
    PROVISION(
            "provision",
            "find",
            "what a run may make on the desk: find (inboxes must be there; rules, teams and bot are made and taken away) or make (missing inboxes too)"),
    KEEP(
            "keep",
            "false",
            "true: conversations and customers of the run stay on a desk elsewhere for looking at; else they are deleted at its end"),
    CA_FILE(
            "ca.file",
            "",
            "file of certificates (PEM) that are trusted beside the machine's own, by desk client, mail, Twilio and browser"),
    PROXY("proxy", "", "HTTP proxy for desk, mail, Twilio and browser, http://proxy.example:3128"),
    PROXY_BYPASS("proxy.bypass", "", "hosts that are reached without the proxy, separated by commas"),

    FAIL_ON("fail-on", "", "degraded: a promise that is held, but slowly, makes the run red as well"),
    REQUIRE(
            "require",
            "",
            "what must not be left out, or the run is red: email, sms, webchat, a capability such as administrator, or all; separated by commas"),
    ANSWERS(
            "answers",
            "scripted",
            "whose words agents answer in: scripted (the suite's own) or draft (what a drafter on the desk leaves as a private note)"),
    REVIEW_TONE(
            "review.tone",
            "4.5",
            "what drafts must reach on average for their tone, 1 to 5; below, the run is degraded"),
    REVIEW_ACCURACY("review.accuracy", "4.7", "the same for covering the facts"),
    REVIEW_POLICY("review.policy", "4.8", "the same for avoiding what must not be said"),
    KNOWN_DEFECTS(
            "known-defects",
            "features/known-defects.properties",
            "the file that explains the keys of @known-defect= tags"),
    ISSUE_URL(
            "issue.url",
            "",
            "where the issues of @issue= tags are found, with {} where the key stands: https://tracker.example/browse/{}"),

    DESK_URL("desk.url", "", "the desk's address, https://desk.example"),
    DESK_TOKEN("desk.token", "", "API access token of an administrator or agent of the desk"),
    DESK_TOKEN_HEADER(
            "desk.token.header",
            "api_access_token",
            "header in which the token is shown; api-access-token where a proxy before the desk drops names with an underscore"),
    DESK_SECOND_TOKEN(
            "desk.second.token",
            "",
            "API access token of a second agent, for scenarios in which two agents work on a conversation"),
    DESK_AGENT_EMAIL(
            "desk.agent.email",
            "",
            "who signs in at the desk's own page, for pictures of conversations as agents see them; none are taken when empty"),
    DESK_AGENT_PASSWORD("desk.agent.password", "", "the password to that; only with desk.agent.email"),
    CALLBACK_URL(
            "callback.url",
            "",
            "address at which the desk reaches this machine, http://qa.example:8099, for scenarios in which a bot answers"),
    DESK_ACCOUNT("desk.account", "", "account id on the desk; the token's first account when empty"),
    DESK_ACCOUNT_NAME(
            "desk.account.name",
            "",
            "the account's name as the desk shows it, which confirms that tests may run there; a run on a desk elsewhere is refused without"),
    PRODUCTION_HOSTS(
            "production.hosts",
            "",
            "hosts on which nothing may ever be run, separated by commas; *.shop.example for all below"),
    DESK_SIMULATED("desk.simulated", "false", "the desk is Roundtrip's own simulator; written by simulate --env-file"),

    EMAIL_INBOX("email.inbox", "", "id of the e-mail inbox under test"),
    EMAIL_DESK_ADDRESS("email.desk.address", "", "where customers write to; the inbox's own address when empty"),
    EMAIL_CUSTOMER(
            "email.customer",
            "",
            "the customers' mailbox: qa@mail.example (plus-addresses) or *@mail.example (catch-all)"),
    EMAIL_ROUTE(
            "email.route",
            "forwarding",
            "how mail gets to the desk: forwarding (at once), imap (the desk polls a mailbox each minute), or ingress (the suite posts it to the desk's relay ingress)"),
    INGRESS_PASSWORD(
            "email.ingress.password", "", "the desk's RAILS_INBOUND_EMAIL_PASSWORD; only with email.route=ingress"),
    SMTP_HOST("email.smtp.host", "", "the server through which customers send"),
    SMTP_PORT("email.smtp.port", "587", "port of the server through which customers send"),
    SMTP_SECURITY("email.smtp.security", "starttls", "how mail is sent: none, starttls or tls"),
    SMTP_USER("email.smtp.user", "", "log-in name for sending; no log-in when empty"),
    SMTP_PASSWORD("email.smtp.password", "", "password for sending, or access token with xoauth2"),
    SMTP_LOGIN("email.smtp.login", "password", "how to log in for sending: password or xoauth2"),
    IMAP_HOST("email.imap.host", "", "the server on which the customers' mailbox is read"),
    IMAP_PORT("email.imap.port", "993", "port of the server on which the customers' mailbox is read"),
    IMAP_SECURITY("email.imap.security", "tls", "how the mailbox is read: none, starttls or tls"),
    IMAP_USER("email.imap.user", "", "log-in name of the customers' mailbox"),
    IMAP_PASSWORD("email.imap.password", "", "password of the customers' mailbox, or access token with xoauth2"),
    IMAP_LOGIN("email.imap.login", "password", "how to log in to the mailbox: password or xoauth2"),
    IMAP_FOLDER("email.imap.folder", "INBOX", "the folder in which mail arrives"),

    SMS_INBOX("sms.inbox", "", "id of the Twilio SMS inbox under test"),
    SMS_DESK_NUMBER("sms.desk.number", "", "the desk's number in E.164; the inbox's own number when empty"),
    SMS_CUSTOMER_NUMBERS("sms.customer.numbers", "", "customers' numbers of ours in E.164, separated by commas"),
    SMS_ACCOUNT_SID("sms.account.sid", "", "Twilio account that owns the customers' numbers"),
    SMS_AUTH_TOKEN("sms.auth.token", "", "auth token of the Twilio account"),
    SMS_MODE(
            "sms.mode",
            "twilio",
            "how customers' texts get to the desk: twilio (sent from a number of ours) or webhook (posted to the desk in Twilio's manner; the customer's side is then Twilio's word)"),
    SMS_PACE("sms.pace", "1", "seconds between two texts from the same number, at least"),
    SMS_SEGMENTS("sms.segments", "400", "how many segments a run may cost at most, answers included"),
    SMS_WEBHOOK(
            "sms.webhook",
            "check",
            "the messaging webhook of the desk's number: check (a wrong one is told) or set (set for the run and put back)"),
    SMS_API("sms.api", "https://api.twilio.com", "Twilio's API, or what stands in for it"),

    WEBCHAT_INBOX("webchat.inbox", "", "id of the website inbox under test"),
    WEBCHAT_PAGE(
            "webchat.page",
            "",
            "a page of the real shop that holds the chat, on which one scenario is played too; else only on a page of the suite's own"),
    BROWSER_GRID("browser.grid", "", "a Selenium Grid whose browsers are used, http://grid.example:4444"),
    BROWSER_PAGE_HOST(
            "browser.page.host",
            "",
            "host name or address by which the Grid's browsers reach this machine, where the suite's page is served"),
    BROWSER_PATH("browser.path", "", "Chromium or Chrome to use; looked for when empty"),
    BROWSER_DRIVER("browser.driver", "", "chromedriver to use; looked for when empty"),
    BROWSER_INSTALL(
            "browser.install", "auto", "auto: fetch a missing browser, or on Debian as root install Chromium; never"),

    BUDGET_EMAIL_IN(
            "budget.email.in",
            "",
            "seconds soft/hard from the mail server's 250 to the desk; the team's target, with route imap from measured polls"),
    BUDGET_SMS_IN("budget.sms.in", "", "seconds soft/hard from Twilio's acceptance to the desk; the team's target"),
    BUDGET_WEBCHAT_IN("budget.webchat.in", "", "seconds soft/hard from the sent bubble to the desk; the team's target"),
    BUDGET_HAND_OVER(
            "budget.hand-over",
            "",
            "seconds soft/hard from the agent's answer to its hand-over for delivery; measured: 0.1 to 0.7 s, jobs up to 108 s under load"),
    BUDGET_HAND_OVER_FILE(
            "budget.hand-over.file",
            "",
            "the same for an answer with a file; measured: the product holds it back for 2 to 6 s"),
    BUDGET_EMAIL_OUT(
            "budget.email.out",
            "",
            "seconds soft/hard from the hand-over to the customer's mailbox; the team's target"),
    BUDGET_SMS_OUT(
            "budget.sms.out",
            "",
            "seconds soft/hard from the hand-over to the record at the customer's number; the team's target"),
    BUDGET_WEBCHAT_OUT(
            "budget.webchat.out",
            "",
            "seconds soft/hard from the hand-over to the bubble in the page; the team's target"),
    BUDGET_CONTINUITY(
            "budget.continuity",
            "",
            "seconds soft/hard from an answer to a visitor who left to the mail about it; measured: the product waits 120 s"),
    BUDGET_DRAFT(
            "budget.draft",
            "",
            "seconds soft/hard from the customer's message on the desk to a draft of its answer; only with answers=draft"),
    PARALLEL("parallel", "", "how many scenarios run at the same time; 4 embedded and 2 elsewhere when empty"),
    SEED(
            "seed",
            "",
            "a whole number by which the order of the scenarios is drawn; printed by each run, drawn when empty"),

    EMBEDDED_PORT("embedded.port", "0", "port of the embedded desk; 0 takes a free one"),
    EMBEDDED_SMTP_PORT("embedded.smtp.port", "0", "port of the embedded mail server for SMTP; 0 takes a free one"),
    EMBEDDED_IMAP_PORT("embedded.imap.port", "0", "port of the embedded mail server for IMAP; 0 takes a free one"),
    EMBEDDED_FAULTS(
            "embedded.faults",
            "",
            "faults switched on in the embedded target, separated by commas; see ./roundtrip simulate --list-faults");

    private static final String PREFIX = "roundtrip.";

    private final String name;
    private final String fallback;
    private final String meaning;

    Key(String name, String fallback, String meaning) {
        this.name = PREFIX + name;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** The property's name, as given with {@code -D}. */
    public String property() {
        return name;
    }

    /** The environment variable's name. */
    public String variable() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What holds when nothing is given; empty for "not set". */
    public String fallback() {
        return fallback;
    }

    /** One line for people. */
    public String meaning() {
        return meaning;
    }

    /** Whether the value must be masked wherever it is shown. */
    public boolean secret() {
        return this == DESK_TOKEN
                || this == DESK_SECOND_TOKEN
                || this == DESK_AGENT_PASSWORD
                || this == SMTP_PASSWORD
                || this == IMAP_PASSWORD
                || this == INGRESS_PASSWORD
                || this == SMS_AUTH_TOKEN;
    }

    /** By its property or its variable. */
    public static Optional<Key> ofName(String name) {
        return ofProperty(name).or(() -> ofVariable(name));
    }

    static Optional<Key> ofProperty(String property) {
        return Arrays.stream(values()).filter(key -> key.name.equals(property)).findFirst();
    }

    static Optional<Key> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(variable))
                .findFirst();
    }
}
