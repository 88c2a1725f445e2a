package dev.roundtrip.config;

/**
 * A mail server and how to log in there.
 *
 * @param host name or address
 * @param port 1–65535
 * @param security how the connection is protected
 * @param user log-in name; empty for none
 * @param password password or access token; ignored without a user
 * @param login whether it is the one or the other
 */
public record MailServer(String host, int port, Security security, String user, Secret password, LoginKind login) {

    /** With a password. */
    public MailServer(String host, int port, Security security, String user, Secret password) {
        this(host, port, security, user, password, LoginKind.PASSWORD);
    }
}
