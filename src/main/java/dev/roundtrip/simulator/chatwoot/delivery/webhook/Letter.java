package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import java.util.Map;

/** What is posted to whom; the id stays the same when it is posted again, the secret signs it, and either may be missing. */
public record Letter(String url, String secret, String id, Map<String, Object> body) {}
