package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.faults.SomebodyElse;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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
    private static final Set<String> THREAD = Set.of("In-Reply-To", "References");

    record Header(String name, String value) {}

    /** The same mail with nothing left by which a mail program could put it to the others of its conversation. */
    Outgoing outOfThread() {
        List<Header> others = headers.stream()
                .filter(header -> !THREAD.contains(header.name()))
                .toList();
        return new Outgoing(fromName, fromAddress, to, cc, bcc, "News for you", others, html, files, date);
    }

    Outgoing toSomebodyElse() {
        List<String> others = to.stream().map(SomebodyElse::thanAddress).toList();
        return new Outgoing(fromName, fromAddress, others, cc, bcc, subject, headers, html, files, date);
    }
}
