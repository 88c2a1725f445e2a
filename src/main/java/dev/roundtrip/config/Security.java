package dev.roundtrip.config;

/** How a mail connection is protected. */
public enum Security {
    NONE,
    STARTTLS,
    TLS
}
