package dev.roundtrip.config;

import java.util.List;

/**
 * The embedded target.
 *
 * @param port port of the embedded desk; 0 takes a free one
 * @param smtpPort port of its mail server for SMTP; 0 takes a free one
 * @param imapPort port of its mail server for IMAP; 0 takes a free one
 * @param faults names of the faults switched on
 */
public record EmbeddedSettings(int port, int smtpPort, int imapPort, List<String> faults) {}
