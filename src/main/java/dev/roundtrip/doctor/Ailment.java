package dev.roundtrip.doctor;

import static dev.roundtrip.trip.Mender.DESK_ADMINISTRATOR;
import static dev.roundtrip.trip.Mender.DESK_OPERATOR;
import static dev.roundtrip.trip.Mender.MAIL;
import static dev.roundtrip.trip.Mender.NETWORK;
import static dev.roundtrip.trip.Mender.SHOP;
import static dev.roundtrip.trip.Mender.TWILIO;
import static dev.roundtrip.trip.Mender.YOU;

import dev.roundtrip.trip.Mender;
import java.util.Locale;

/** Everything that the doctor can tell apart: each has a remedy, or somebody to ask, of its own. */
public enum Ailment {
    FOLDER_READ_ONLY(YOU, "Let this user write in the project's folder."),
    DISK_FULL(YOU, "Make room where results are written."),
    PORT_TAKEN(YOU, "Free the port, or choose another."),
    WRONG_SETTING(YOU, "Correct the settings named above."),
    TOO_MANY_SEGMENTS(YOU, "Allow more segments, or choose fewer SMS scenarios."),
    BROKEN_ON_PURPOSE(YOU, "Leave out roundtrip.embedded.faults, unless it is meant to be broken."),
    CA_FILE_UNUSABLE(YOU, "Give a file with certificates in PEM."),

    PRODUCTION_HOST(YOU, "Name a desk that is there for tests."),
    UNKNOWN_HOST(NETWORK, "Is the desk's host name right, and should it be known to the DNS that this machine asks?"),
    DEAD_PORT(DESK_OPERATOR, "Nothing listens at the desk's address and port. Is it running, and is the port right?"),
    SILENT_PORT(
            NETWORK,
            "Connections to the desk's host and port are swallowed. Does a firewall let this machine through?"),
    PROXY_UNREACHABLE(
            NETWORK, "The proxy that is set is not reached from this machine. Is it the right one, and is it running?"),
    CONNECTION_LOST(
            NETWORK,
            "Connections to the desk break before an answer is complete. What stands between, and does it log why?"),
    WRONG_TLS_NAME(DESK_OPERATOR, "The desk shows a certificate for another name. Can it have one for this name?"),
    EXPIRED_CERTIFICATE(DESK_OPERATOR, "The desk's certificate is out of its time. Can it be renewed?"),
    UNTRUSTED_CERTIFICATE(
            DESK_OPERATOR,
            "Which authority issued the desk's certificate? Its own certificate is needed as a PEM file."),
    NO_TLS(DESK_OPERATOR, "The desk and we find no common TLS on that port. Does it speak https there?"),
    SLOW_DESK(DESK_OPERATOR, "The desk takes a connection and then says nothing. Is it overloaded, or stuck?"),
    PROXY_WITHOUT_DESK(
            DESK_OPERATOR,
            "The proxy before the desk answers that it does not reach the desk. Is the web process running?"),
    NOT_A_CHATWOOT(YOU, "Check the desk's address: another site answers there."),
    SENT_TO_LOG_IN(
            DESK_OPERATOR,
            "A log-in page stands before the desk. Can this machine, or the paths /api, /cable, /widget and /twilio, be let past it?"),
    MOVED(YOU, "Give the address to which the desk sends us on."),
    UNKNOWN_VERSION(YOU, "Look at the changes of that Chatwoot version before trusting what the run shows."),
    MISSING_ROUTE(DESK_OPERATOR, "A route that every Chatwoot has is answered 404. Does a proxy hide it?"),
    SERVER_FAILED(
            DESK_OPERATOR,
            "The desk answers 500. Its web log of that minute names the exception: what does it say? Are its migrations done and its database and Redis reached?"),
    REDIS_AWAY(DESK_OPERATOR, "The desk says that it does not reach its Redis. Is Redis running?"),
    DATABASE_AWAY(DESK_OPERATOR, "The desk does not reach its PostgreSQL. Is it running?"),
    CLOCK_OFF(YOU, "Set the clock of this machine, or have the desk's set: compare both with a time server."),
    FRESH_DATABASE(DESK_OPERATOR, "The desk's database is fresh: nobody has been set up. Is this the right database?"),
    WRONG_TOKEN(
            DESK_ADMINISTRATOR,
            "The desk does not know this access token, or it was revoked. Can we have the present one, from Profile settings → Access token?"),
    TOKEN_IN_WRONG_HEADER(YOU, "Show the token in the header that the desk reads."),
    HEADER_DROPPED(
            DESK_OPERATOR,
            "A proxy before the desk drops the header api_access_token. With nginx, underscores_in_headers on keeps it: can that be set?"),
    ACCOUNT_MISSING(DESK_ADMINISTRATOR, "Can the token's owner be made a member of the account under test?"),
    ACCOUNT_NOT_CONFIRMED(YOU, "If tests may run in that account, confirm its name in the settings."),
    ACCOUNT_SUSPENDED(DESK_OPERATOR, "The account is suspended. Can it be made active again?"),
    AGENT_ROLE(
            DESK_ADMINISTRATOR,
            "Can the token's owner be made an administrator of the account, or can we have the token of one?"),
    SECOND_AGENT(DESK_ADMINISTRATOR, "Can we have the token of a second person who is a member of the same account?"),
    NOT_ALLOWED(DESK_ADMINISTRATOR, "The token's owner lacks a right that the run needs. Can they be given it?"),
    WRONG_INBOX(DESK_ADMINISTRATOR, "Which inboxes are there for tests, and is the token's owner a member of them?"),
    NOT_A_MEMBER(DESK_ADMINISTRATOR, "Can the agents named above be made members of the inboxes named above?"),
    FALSE_CAPABILITY(YOU, "Say no more of the target than it has."),
    THROTTLED(
            DESK_OPERATOR,
            "The desk counts what this machine asks. Can its address be put into RACK_ATTACK_ALLOWED_IPS, or ENABLE_RACK_ATTACK_WIDGET_API be switched off on this desk?"),
    NEIGHBOURS(DESK_ADMINISTRATOR, "Can what is named above be kept off the inboxes under test?"),
    WORKER_STOPPED(
            DESK_OPERATOR,
            "The desk answers, but does nothing in the background. Does its worker (Sidekiq) run, on the same Redis?"),
    DELAYED_JOBS_STUCK(
            DESK_OPERATOR,
            "The desk's worker does what is due at once and nothing that is delayed. After a Redis outage its scheduler is dead until it is started anew: can the worker be restarted?"),
    REALTIME_DEAD(
            DESK_OPERATOR,
            "The desk confirms realtime subscriptions and sends no event. After a Redis outage that lasts until the web process is started anew: can it be restarted?"),
    MAILER_STOPPED(
            DESK_OPERATOR,
            "The desk hands no answer over to its mail server and names no error. Does Sidekiq work on all its queues?"),
    MAILER_REFUSED(
            DESK_OPERATOR, "The desk's own mail server does not take its mails. What do the desk's SMTP settings say?"),
    UNANSWERED(DESK_OPERATOR, "The desk does not do what the API says it did. What does its log say?"),

    MAIL_UNREACHABLE(MAIL, "Do host and port of the mail server take connections from this machine?"),
    MAIL_TLS(MAIL, "Which security does the mail server want on that port, and whose certificate does it show?"),
    SMTP_LOGIN(MAIL, "Are user and password for sending right, and may they log in from this machine?"),
    IMAP_LOGIN(MAIL, "Are user and password of the mailbox right, and is IMAP allowed for it?"),
    FOLDER_MISSING(YOU, "Name the folder in which mail arrives."),
    RELAY_REFUSED(MAIL, "May this user send mail from the customers' addresses to the desk and to the mailbox?"),
    MAILBOX_FULL(MAIL, "The customers' mailbox is full. Can it be emptied, or its quota be raised?"),
    SENDER_REWRITTEN(MAIL, "The relay rewrites From. Can it leave it as it is for the customers' addresses?"),
    MESSAGE_ID_REWRITTEN(MAIL, "The relay rewrites Message-ID. Can it leave it as it is?"),
    ADDRESS_REWRITTEN(
            MAIL,
            "The mail server rewrites the recipient. Can it keep plus-addresses, or whatever stands before the @?"),
    IN_SPAM(MAIL, "Mail to the customers' mailbox is filed as spam. Can the filter be switched off for it?"),
    LOOP_BROKEN(
            MAIL,
            "A mail to the customers' mailbox was taken and did not arrive. What does the server's log say of it?"),

    TWILIO_UNREACHABLE(NETWORK, "Does this machine reach Twilio's API, and is it shown Twilio's own certificate?"),
    TWILIO_CREDENTIALS(
            TWILIO,
            "Are account SID and auth token those of the account that owns the numbers? A rotated token is refused."),
    NUMBER_NOT_OURS(TWILIO, "Which numbers does the account own that take texts?"),
    NUMBER_ANSWERS(
            TWILIO,
            "Can the messaging webhook of the customers' numbers be emptied, so that they answer nothing by themselves?"),
    NUMBERS_APART(TWILIO, "Can we have a customer's number that can text the desk's?"),
    WEBHOOK_ELSEWHERE(
            TWILIO,
            "The desk's number posts elsewhere than to the desk. May its messaging webhook be set to the address that the inbox shows, or roundtrip.sms.webhook=set do so for the run?"),
    SMS_TROUBLE(TWILIO, "What does Twilio's console say of the account and its numbers?"),

    CHAT_PAGE_FAILED(
            DESK_OPERATOR,
            "The chat's page can't be served although the API answers. Were the assets built before the web process was started?"),
    CHAT_UNREACHABLE(
            DESK_OPERATOR,
            "The desk has browsers load the chat from an address (its FRONTEND_URL) that gives no answer here. Is it right, and may this machine reach it?"),
    CHAT_UNKNOWN(DESK_ADMINISTRATOR, "Does the website inbox still exist, with that website token?"),
    DOMAIN_NOT_ALLOWED(
            DESK_ADMINISTRATOR, "Can the host named above be added to the allowed domains of the website inbox?"),
    CHAT_TROUBLE(SHOP, "Is the page as customers should see it?"),
    NO_BROWSER(YOU, "Install Chromium or Chrome, or let the suite do so."),
    DRIVER_MISMATCH(YOU, "Have browser and driver of the same version."),
    GRID_UNREACHABLE(NETWORK, "Is the Selenium Grid running, and does this machine reach it?"),
    CHANNEL_TROUBLE(YOU, "Look at what was seen.");

    private final Mender mender;
    private final String request;

    Ailment(Mender mender, String request) {
        this.mender = mender;
        this.request = request;
    }

    /** The word used in files, such as {@code wrong-token}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, in a few words: "wrong token", "Twilio credentials refused". */
    public String title() {
        return switch (this) {
            case SMTP_LOGIN -> "SMTP log-in refused";
            case IMAP_LOGIN -> "IMAP log-in refused";
            case MAIL_TLS -> "no TLS with the mail server";
            case NO_TLS -> "no TLS";
            case WRONG_TLS_NAME -> "certificate for another name";
            case CA_FILE_UNUSABLE -> "CA file unusable";
            case NOT_A_CHATWOOT -> "not a Chatwoot";
            case REDIS_AWAY -> "Redis away";
            case TWILIO_UNREACHABLE -> "Twilio unreachable";
            case TWILIO_CREDENTIALS -> "Twilio credentials refused";
            case MESSAGE_ID_REWRITTEN -> "Message-ID rewritten";
            case SMS_TROUBLE -> "trouble with SMS";
            case CHAT_TROUBLE -> "trouble with the chat";
            case CHANNEL_TROUBLE -> "trouble with the channel";
            case AGENT_ROLE -> "no administrator";
            case SECOND_AGENT -> "second agent unusable";
            case CLOCK_OFF -> "clock wrong";
            default -> label().replace('-', ' ');
        };
    }

    /** Who can mend it. */
    public Mender mender() {
        return mender;
    }

    /** What to ask of them, or to do, in sentences. */
    public String request() {
        return request;
    }
}
