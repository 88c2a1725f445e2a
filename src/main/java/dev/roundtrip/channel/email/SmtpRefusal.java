package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server's No to a sender, a recipient or a mail.
 *
 * @param words its own, on one line: {@code 550 5.7.1 Relaying denied}
 * @param why a mailbox that takes no more, or else that it does not take this mail
 * @param passing whether it says that it may take it later (RFC 5321: a code that begins with 4)
 */
record SmtpRefusal(String words, Why why, boolean passing) {
    private static final Pattern CODES = Pattern.compile("^([245]\\d\\d)(?:[ -]([245]\\.\\d+\\.\\d+))?");
    // RFC 5321 has 552 and 452 for a full store, RFC 3463 x.2.2 for a full mailbox.
    private static final Pattern FULL = Pattern.compile("[45]52|[45]\\.2\\.2");
    private static final Pattern FULL_WORDS =
            Pattern.compile("(?i)over ?quota|quota (is )?exceeded|exceed\\w* (\\w+ )?quota|mailbox (is )?full");

    static SmtpRefusal of(String words) {
        Matcher codes = CODES.matcher(words);
        boolean coded = codes.find();
        // A status tells more than the code before it: 552 with 5.3.4 is a mail that is too large.
        String telling = !coded ? "" : codes.group(2) == null ? codes.group(1) : codes.group(2);
        return new SmtpRefusal(words, why(telling, words), coded && words.startsWith("4"));
    }

    /** The kind of trouble that codes and words tell, of whichever protocol. */
    static Why why(String code, String words) {
        return FULL.matcher(code).matches() || FULL_WORDS.matcher(words).find() ? Why.MAILBOX_FULL : Why.RELAY_REFUSED;
    }

    /**
     * The trouble it is.
     *
     * @param what who refuses what, without a colon
     * @param remedy for what does not pass by itself
     */
    ChannelTrouble trouble(String what, String remedy) {
        String todo = why == Why.MAILBOX_FULL
                ? "Delete mails there, or raise its quota."
                : passing
                        ? "By its code this passes: it may be greylisting or a limit. Try again in some minutes; for good, exempt this machine. "
                                + remedy
                        : remedy;
        return new ChannelTrouble(why, "%s: %s. %s".formatted(what, words, todo));
    }
}
