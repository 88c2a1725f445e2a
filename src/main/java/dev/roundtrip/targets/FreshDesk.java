package dev.roundtrip.targets;

import dev.roundtrip.config.EmbeddedSettings;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The simulators as somebody finds them who has just deployed a desk: no account, no user, no token, no inbox. */
public final class FreshDesk implements AutoCloseable {
    /** The address whose mail is forwarded to the desk, as if an administrator of the mail server had seen to it. */
    private static final String FORWARDED = "support@" + SimulatedParts.DESK_DOMAIN;

    private final SimulatedParts parts;

    private FreshDesk(SimulatedParts parts) {
        this.parts = parts;
    }

    /** @throws IllegalStateException for a fault that is not known or a port that can't be taken */
    public static FreshDesk start(EmbeddedSettings settings, UnaryOperator<ChatwootOptions> manner, Clock clock) {
        SimulatedParts parts = SimulatedParts.start(
                settings,
                options -> manner.apply(options).freshlyDeployed(),
                UnaryOperator.identity(),
                clock,
                new RandomIds());
        parts.deliverToDesk(FORWARDED);
        return new FreshDesk(parts);
    }

    /** What the recorded contract's own client needs to know; nobody has a platform token yet. */
    public Map<String, String> contractTarget() {
        Map<String, String> target = new LinkedHashMap<>(parts.contractTarget());
        target.remove("platform_token");
        return target;
    }

    /** What is there before anybody has set anything up, by the names of docs/first-desk.md. */
    public Map<String, String> surroundings() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("DESK", parts.deskUrl());
        values.put("SIMULATED", "true");
        values.put("DESK_MAIL", FORWARDED);
        values.put("CUSTOMERS", "*@" + SimulatedParts.CUSTOMER_DOMAIN);
        values.put("MAIL_USER", SimulatedParts.CUSTOMER_MAILBOX);
        values.put("MAIL_PASSWORD", parts.mailboxPassword());
        values.put("SMTP_HOST", SimulatedParts.HOST);
        values.put("SMTP_PORT", String.valueOf(parts.smtpPort()));
        values.put("SMTP_SECURITY", "none");
        values.put("IMAP_HOST", SimulatedParts.HOST);
        values.put("IMAP_PORT", String.valueOf(parts.imapPort()));
        values.put("IMAP_SECURITY", "none");
        values.put("TWILIO_API", parts.twilioUrl());
        values.put("TWILIO_SID", parts.accountSid());
        values.put("TWILIO_TOKEN", parts.authToken());
        values.put("DESK_NUMBER", SimulatedParts.DESK_NUMBER);
        values.put("CUSTOMER_NUMBERS", String.join(",", SimulatedParts.CUSTOMER_NUMBERS));
        return values;
    }

    @Override
    public void close() {
        parts.close();
    }
}
