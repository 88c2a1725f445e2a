package dev.roundtrip.config;

/**
 * A mail server and how to log in there.
 *
 * @param host name or address
 * @param port 1–65535
 * @param security how the connection is protected
 * @param user log-in name; empty for none
 * @param password password; ignored without a user
 */
public record MailServer(String host, int port, Security security, String user, Secret password) {}
