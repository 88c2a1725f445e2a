package dev.roundtrip.channel;

/** A channel can't be used at all: not the product's fault but the set-up's. The message says what to do. */
public final class ChannelTrouble extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    public ChannelTrouble(String sentence) {
        this(Why.OTHER, sentence);
    }

    public ChannelTrouble(String sentence, Throwable cause) {
        this(Why.OTHER, sentence, cause);
    }

    public ChannelTrouble(Why why, String sentence) {
        super(sentence);
        this.why = why;
    }

    public ChannelTrouble(Why why, String sentence, Throwable cause) {
        super(sentence, cause);
        this.why = why;
    }

    /** What kind of trouble it is. */
    public Why why() {
        return why;
    }

    /** The kinds of trouble that need different remedies, or somebody else to mend them. */
    public enum Why {
        /** The name of a server or of Twilio's API is not known, nothing listens there, or it stays silent. */
        UNREACHABLE,
        /** No common TLS: certificate, name, protocol, or a port that speaks plainly. */
        NO_TLS,
        /** The mail server that sends refuses user, password or access token. */
        SMTP_LOGIN,
        /** The mail server on which the mailbox is read refuses user, password or access token. */
        IMAP_LOGIN,
        /** The mailbox has no folder of that name. */
        FOLDER_MISSING,
        /** The mail server does not take mail of this sender for that recipient. */
        RELAY_REFUSED,
        /** The mailbox takes no more. */
        MAILBOX_FULL,
        /** A mail arrived from somebody else than it was sent from. */
        SENDER_REWRITTEN,
        /** A mail arrived under another Message-ID than it was sent with. */
        MESSAGE_ID_REWRITTEN,
        /** What tells customers apart in the address was lost on the way. */
        ADDRESS_REWRITTEN,
        /** A mail was taken for spam. */
        IN_SPAM,
        /** A mail to ourselves was taken and never arrived. */
        LOOP_BROKEN,
        /** Twilio refuses account SID or auth token. */
        TWILIO_CREDENTIALS,
        /** The Twilio account does not own a number that the settings name, or it takes no texts. */
        NUMBER_NOT_OURS,
        /** A customer's number answers by itself. */
        NUMBER_ANSWERS,
        /** Two numbers that can't text each other. */
        NUMBERS_APART,
        /** What comes to the desk's number is posted elsewhere. */
        WEBHOOK_ELSEWHERE,
        /** The page inside the chat's window can't be served, though the desk may be well. */
        CHAT_PAGE_FAILED,
        /** The desk knows no chat by that website token. */
        CHAT_UNKNOWN,
        /** The desk does not let the page on which the chat stands show it. */
        DOMAIN_NOT_ALLOWED,
        /** No browser to play the visitor with. */
        NO_BROWSER,
        /** A browser and a driver that do not fit each other. */
        DRIVER_MISMATCH,
        /** None of these; the sentence says it. */
        OTHER
    }
}
