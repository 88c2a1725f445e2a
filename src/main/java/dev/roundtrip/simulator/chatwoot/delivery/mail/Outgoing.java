package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import java.time.Instant;
import java.util.List;

/** A mail that is to leave. {@code headers} hold what is not said by the other values, ids with their angle brackets. */
record Outgoing(
        String fromName,
        String fromAddress,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        String subject,
        List<Header> headers,
        String html,
        List<Blob> files,
        Instant date) {
    record Header(String name, String value) {}
}
