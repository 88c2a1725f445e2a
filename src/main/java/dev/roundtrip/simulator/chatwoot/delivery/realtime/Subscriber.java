package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.User;

/** Who listens on a connection under an identifier: a user in an account, or a contact in an inbox. */
record Subscriber(Connection connection, String identifier, int accountId, User user, ContactInbox visitor) {
    boolean isVisitor() {
        return visitor != null;
    }

    String token() {
        return isVisitor() ? visitor.pubsubToken() : user.pubsubToken();
    }
}
