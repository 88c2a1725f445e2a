package dev.roundtrip.config;

/**
 * Web chat of a remote target.
 *
 * @param inbox id of the website inbox under test
 */
public record WebchatSettings(int inbox) {}
