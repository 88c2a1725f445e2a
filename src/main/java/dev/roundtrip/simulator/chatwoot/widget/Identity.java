package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;

/** Checks who a shop says its visitor is; the inbox may demand the shop's signature. */
public final class Identity {
    private final State state;
    private final Visitors visitors;

    public Identity(State state, Visitors visitors) {
        this.state = state;
        this.visitors = visitors;
    }

    /** The visitor to go on with: the same, or a new one when the session belongs to somebody else. */
    Visitor claim(Visitor visitor, Params given) {
        String identifier = given.text("identifier");
        String signature = given.text("identifier_hash");
        Channel channel = visitor.inbox().channel();
        boolean looked = looksAt(given, channel);
        boolean signed = looked && signatureOf(identifier, channel).equals(signature);
        if (looked && !signed) {
            throw Refusal.error(401, "HMAC failed: Invalid Identifier Hash Provided");
        }
        String known = visitor.contact().identifier();
        Visitor claimed = known == null || known.equals(identifier) ? visitor : visitors.fresh(visitor.inbox());
        return signed ? verified(claimed) : claimed;
    }

    // Attributes alone prove nobody to be anybody, and need no signature.
    private static boolean looksAt(Params given, Channel channel) {
        boolean told = given.isPresent("identifier_hash") || channel.flag("hmac_mandatory");
        return told && (given.isPresent("identifier") || !given.isPresent("custom_attributes"));
    }

    private Visitor verified(Visitor visitor) {
        ContactInbox place = state.change(() -> state.store()
                .contactInboxes
                .change(visitor.place().id(), before -> before.with(ContactInbox.HMAC_VERIFIED, true)));
        return new Visitor(visitor.inbox(), place, visitor.contact());
    }

    private static String signatureOf(String identifier, Channel channel) {
        return Signatures.hmacSha256(channel.text("hmac_token"), identifier == null ? "" : identifier);
    }
}
