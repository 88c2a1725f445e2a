package dev.roundtrip.trip;

/** Who can mend what is wrong. */
public enum Mender {
    YOU("whoever set up this run"),
    DESK_OPERATOR("whoever operates the desk's servers"),
    DESK_ADMINISTRATOR("an administrator of the account on the desk"),
    NETWORK("whoever runs the network, the DNS or the proxy between here and there"),
    MAIL("whoever runs the mail server and the mailbox"),
    TWILIO("whoever owns the Twilio account"),
    SHOP("whoever runs the page that holds the chat"),
    MAKER("whoever develops or configures the desk"),
    SUITE("whoever looks after these scenarios");

    private final String words;

    Mender(String words) {
        this.words = words;
    }

    /** As in a sentence. */
    public String words() {
        return words;
    }
}
