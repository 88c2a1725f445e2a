package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;

/** Who speaks through a widget: the place in the inbox that the session names, and the contact behind it. */
record Visitor(Inbox inbox, ContactInbox place, Contact contact) {}
