package dev.roundtrip.simulator.chatwoot.clientapi;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.Objects;

/** Checks that a customer's program may speak for the person that it names. */
final class IdentityProof {
    private IdentityProof() {}

    /** Whether there is a proof; observed: a wrong one, or none where it is needed, makes the product stumble instead of refusing. */
    static boolean check(Inbox inbox, Params wanted) {
        String hash = wanted.text("identifier_hash");
        boolean given = hash != null && !hash.isBlank();
        if (!given && !inbox.channel().flag("hmac_mandatory")) {
            return false;
        }
        String identifier = Objects.toString(wanted.text("identifier"), "");
        if (!given || !hash.equals(Signatures.hmacSha256(inbox.channel().text("hmac_token"), identifier))) {
            throw Refusal.crash();
        }
        return true;
    }
}
