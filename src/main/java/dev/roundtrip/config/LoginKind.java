package dev.roundtrip.config;

/** How somebody proves to a mail server who they are. */
public enum LoginKind {
    PASSWORD,
    /** An OAuth 2 access token in place of a password, as XOAUTH2. */
    XOAUTH2
}
