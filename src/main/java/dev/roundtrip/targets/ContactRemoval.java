package dev.roundtrip.targets;

import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import java.util.Map;

/**
 * Removes contacts of ours. The desk deletes nobody whom it believes to be online, which a visitor is for 90 s after the chat
 * was closed; such a one is merged into an absent contact of ours, and that is deleted.
 */
final class ContactRemoval {
    private static final String ONLINE = "is Online";

    private final DeskClient desk;
    private final String standIn;

    /** @param standIn what the absent contact is known by */
    ContactRemoval(DeskClient desk, String standIn) {
        this.desk = desk;
        this.standIn = standIn;
    }

    void remove(long contactId) {
        try {
            desk.contacts().delete(contactId);
        } catch (DeskTrouble refused) {
            if (refused.why() != DeskTrouble.Cause.UNACCEPTABLE
                    || !refused.getMessage().contains(ONLINE)) {
                throw refused;
            }
            Contact absent = desk.contacts().createIdentified("Roundtrip stand-in", standIn, Map.of());
            desk.contacts().merge(absent.id(), contactId);
            desk.contacts().delete(absent.id());
        }
    }
}
