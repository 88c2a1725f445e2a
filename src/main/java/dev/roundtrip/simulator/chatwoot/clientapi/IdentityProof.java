package dev.roundtrip.simulator.chatwoot.clientapi;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;

/** Checks that a customer's program may speak for the person that it names. */
final class IdentityProof {
    private IdentityProof() {}

    // Observed: a missing or wrong proof makes the product stumble instead of refusing.
    static void check(Inbox inbox, Params wanted) {
        String hash = wanted.text("identifier_hash");
        if (hash == null && !inbox.channel().flag("hmac_mandatory")) {
            return;
        }
        String identifier = String.valueOf(wanted.text("identifier"));
        if (hash == null || !hash.equals(Signatures.hmacSha256(inbox.channel().text("hmac_token"), identifier))) {
            throw Refusal.crash();
        }
    }
}
