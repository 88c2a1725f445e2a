package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer's number and the desk's, as far as their digits alone tell whether they can text each other. */
record Pair(String customer, String desk) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    // Of one digit, of two, or of three: no calling code begins as another one is.
    private static final Pattern CALLING_CODE =
            Pattern.compile("\\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3}).*");

    /** @throws ChannelTrouble {@code NUMBERS_APART} when they are one */
    void mustBeTwo() {
        if (customer.equals(desk)) {
            throw new ChannelTrouble(
                    Why.NUMBERS_APART,
                    "%s is the desk's number and a customer's as well, and no number texts itself. Give customers numbers of their own in roundtrip.sms.customer.numbers."
                            .formatted(desk));
        }
    }

    /** @throws ChannelTrouble {@code NUMBERS_APART} when no text can go between them */
    void mustText() {
        mustBeTwo();
        if (!E164.matcher(desk).matches()) {
            throw new ChannelTrouble(
                    Why.NUMBERS_APART,
                    "The desk's number '%s' is %s, and Twilio's numbers can text none such. Test an inbox with a long number in E.164, +15551234567, or post customers' texts with roundtrip.sms.mode=webhook."
                            .formatted(desk, kind()));
        }
    }

    private String kind() {
        return desk.matches("\\+?\\d{3,6}")
                ? "a short code"
                : desk.matches(".*\\p{L}.*") ? "a sender's name" : "no number in E.164";
    }

    /** What may keep carriers from taking a text from one to the other. */
    Optional<String> remark() {
        String ours = code(customer);
        String theirs = code(desk);
        return ours.equals(theirs)
                ? Optional.empty()
                : Optional.of(
                        "The customer's number %s and the desk's %s are of different countries (+%s, +%s), and carriers often take no text from a long number of another one. Where texts don't arrive, use a customer's number of the desk's country."
                                .formatted(customer, desk, ours, theirs));
    }

    private static String code(String number) {
        Matcher found = CALLING_CODE.matcher(number);
        return found.matches() ? found.group(1) : "";
    }
}
