package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.faults.Faults;
import java.time.Duration;

/**
 * The installation's own settings for mail.
 *
 * @param inboundDomain the domain of reply addresses and Message-IDs
 * @param sender whom mail comes from unless an inbox has a server of its own
 * @param delayWithFiles how much later a mail with files leaves
 */
public record MailSettings(
        String smtpHost, int smtpPort, String inboundDomain, String sender, Duration delayWithFiles, Faults faults) {}
