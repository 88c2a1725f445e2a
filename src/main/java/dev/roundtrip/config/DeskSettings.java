package dev.roundtrip.config;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The desk under test.
 *
 * @param url its address without a trailing slash
 * @param token API access token
 * @param tokenHeader name of the header in which it is shown to the desk
 * @param second API access token of the second agent, where there is one
 * @param drafter API access token of the suite's own example drafter, where the target has made one
 * @param agent who signs in at its page, where pictures of it are wanted
 * @param account account id; the token's first account when absent
 * @param callback at which address the desk reaches this machine, where it does
 * @param simulated whether it is Roundtrip's own simulator
 */
public record DeskSettings(
        URI url,
        Secret token,
        String tokenHeader,
        Optional<Secret> second,
        Optional<Secret> drafter,
        Optional<AgentLogin> agent,
        OptionalInt account,
        Optional<URI> callback,
        boolean simulated) {}
