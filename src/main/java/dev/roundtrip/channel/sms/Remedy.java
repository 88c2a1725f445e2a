package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble.Why;

/** What one of Twilio's error codes means, and what to do about it. */
final class Remedy {
    private Remedy() {}

    static Why why(int code) {
        return switch (code) {
            case 20003, 20008, 401 -> Why.TWILIO_CREDENTIALS;
            case 21212, 21603, 21606, 21659, 21660 -> Why.NUMBER_NOT_OURS;
            case 21408, 21608, 21610, 21612, 21614 -> Why.NUMBERS_APART;
            default -> Why.OTHER;
        };
    }

    static String of(int code) {
        return switch (code) {
            case 20003, 401 -> "Check account SID and auth token, and that the account is active.";
            case 10001, 20005, 30002 -> "The account is not active: see Twilio's console.";
            case 20008 -> "These are test credentials, which reach no real number: give the live ones of the account.";
            case 20404, 404 -> "Check the account SID and the address of the API.";
            case 20429, 429 -> "Too many requests at once: run fewer SMS scenarios at the same time.";
            case 21211, 21217 -> "Check the desk's number: it must be a real number in E.164.";
            case 21212, 21603, 21606, 21659, 21660 ->
                "Check the customers' numbers: each must be an SMS number of this" + " account.";
            case 21408 -> "Permit SMS to the desk's country in the account's geographic permissions.";
            case 21608 -> "A trial account writes to verified numbers only: verify the desk's number, or upgrade.";
            case 21610 ->
                "The desk's number answered STOP to this customer's number: text START from there, or use"
                        + " another number.";
            case 21611, 30001 -> "The sender's queue is full: wait, and send fewer texts.";
            case 21612 -> "This pair of numbers can't exchange texts: use a customer's number of the desk's country.";
            case 21614 -> "The desk's number takes no texts: check that it is an SMS number.";
            case 21617 -> "The text is longer than 1,600 characters: shorten it.";
            case 30003, 30005, 30006 -> "The desk's number can't be reached by SMS: check it in Twilio's console.";
            case 30004, 30007 -> "The carrier blocked or filtered the text: see its record in Twilio's console.";
            case 30032, 30034 ->
                "The customer's number is not registered for this traffic (A2P 10DLC or toll-free):" + " register it.";
            default ->
                code >= 500 && code < 600
                        ? "Twilio itself has trouble: see status.twilio.com and run again later."
                        : "See https://www.twilio.com/docs/api/errors/" + code + ".";
        };
    }
}
