package dev.roundtrip.channel.sms;

import java.net.URI;
import java.util.function.Supplier;

/**
 * How texts get to the desk without a number that sends them.
 *
 * @param callback where the desk is told of texts, {@code /twilio/callback} below its address
 * @param ids draws 32 hex digits that nothing else has
 */
public record Injection(URI callback, Supplier<String> ids) {}
