package dev.roundtrip.config;

import java.net.URI;
import java.util.OptionalInt;

/**
 * The desk under test.
 *
 * @param url its address without a trailing slash
 * @param token API access token
 * @param account account id; the token's first account when absent
 * @param simulated whether it is Roundtrip's own simulator
 */
public record DeskSettings(URI url, Secret token, OptionalInt account, boolean simulated) {}
