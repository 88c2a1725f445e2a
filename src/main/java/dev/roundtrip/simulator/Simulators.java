package dev.roundtrip.simulator;

import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.ChatwootSimulator;
import dev.roundtrip.simulator.mail.Ingress;
import dev.roundtrip.simulator.mail.MailSimulator;
import dev.roundtrip.simulator.twilio.TwilioSimulator;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All simulated parts of a support desk, started in the order in which they need each other and closed in the opposite one. */
public final class Simulators implements AutoCloseable {
    private final Deque<AutoCloseable> started;
    private final MailSimulator mail;
    private final TwilioSimulator twilio;
    private final ChatwootSimulator chatwoot;
    private final ChatwootOptions options;

    private Simulators(
            Deque<AutoCloseable> started,
            MailSimulator mail,
            TwilioSimulator twilio,
            ChatwootSimulator chatwoot,
            ChatwootOptions options) {
        this.started = started;
        this.mail = mail;
        this.twilio = twilio;
        this.chatwoot = chatwoot;
        this.options = options;
    }

    /**
     * Starts everything; nothing is left running when one part fails to start.
     *
     * @param ids draws 32 hex digits that nothing else has
     */
    public static Simulators start(ChatwootOptions options, Supplier<String> ids) {
        return start(options, Surroundings.of(options, ids));
    }

    /** Starts everything, with a mail server and a Twilio of one's own making. */
    public static Simulators start(ChatwootOptions options, Surroundings surroundings) {
        Deque<AutoCloseable> started = new ArrayDeque<>();
        try {
            MailSimulator mail = MailSimulator.start(surroundings.mail());
            started.push(mail);
            TwilioSimulator twilio = TwilioSimulator.start(surroundings.twilio());
            started.push(twilio);
            URI twilioUrl = URI.create(twilio.baseUrl());
            ChatwootSimulator chatwoot = ChatwootSimulator.start(
                    options.withSmtp(MailSimulator.HOST, mail.smtpPort()).withTwilio(twilioUrl, twilioUrl));
            started.push(chatwoot);
            mail.connect(new Ingress(URI.create(chatwoot.baseUrl()), options.ingressPassword()));
            return new Simulators(started, mail, twilio, chatwoot, options);
        } catch (RuntimeException notStarted) {
            closeAll(started);
            throw notStarted;
        }
    }

    public ChatwootSimulator chatwoot() {
        return chatwoot;
    }

    public MailSimulator mail() {
        return mail;
    }

    public TwilioSimulator twilio() {
        return twilio;
    }

    /** What a client needs to know to use them, by the keys of the contract's target file. */
    public Map<String, String> target() {
        Map<String, String> target = new LinkedHashMap<>();
        target.put("base_url", chatwoot.baseUrl());
        target.put("platform_token", chatwoot.platformToken());
        target.put("ingress_password", options.ingressPassword());
        target.put("smtp", MailSimulator.HOST + ":" + mail.smtpPort());
        target.put("imap", MailSimulator.HOST + ":" + mail.imapPort());
        target.put("twilio_log", twilio.logUrl());
        target.put("twilio", twilio.baseUrl());
        return target;
    }

    @Override
    public void close() {
        closeAll(started);
    }

    private static void closeAll(Deque<AutoCloseable> started) {
        IllegalStateException trouble = null;
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception notClosed) {
                IllegalStateException named = new IllegalStateException(
                        part.getClass().getSimpleName() + " was not closed as it should be", notClosed);
                if (trouble == null) {
                    trouble = named;
                } else {
                    trouble.addSuppressed(named);
                }
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
