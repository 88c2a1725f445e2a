package dev.roundtrip.simulator.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be broken on purpose, each named in one sentence. */
public enum Fault {
    MAILER_STOPPED("Outgoing mail jobs are accepted and never run."),
    SMS_WEBHOOK_DROPPED("The Twilio simulator does not post a received text to the desk."),
    SMS_INBOUND_RECORD_MISSING("The Twilio simulator leaves out the inbound record at the customer's number."),
    WIDGET_SOCKET_CUT("The visitor's realtime connections are closed and refused."),
    NOTE_LEAKED_EMAIL("A private note is mailed to the customer as if it were an answer."),
    NOTE_LEAKED_SMS("A private note is texted to the customer as if it were an answer."),
    NOTE_LEAKED_WEBCHAT("A private note is pushed to the visitor as if it were an answer.");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /** The name on the command line, such as {@code mailer-stopped}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }

    public static Optional<Fault> labelled(String label) {
        return Arrays.stream(values())
                .filter(fault -> fault.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Fault::label).toList();
    }
}
