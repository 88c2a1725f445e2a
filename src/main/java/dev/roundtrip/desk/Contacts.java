package dev.roundtrip.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers whom the desk knows. Thread-safe. */
public final class Contacts {
    private final DeskLine line;
    private final String base;

    Contacts(DeskLine line, String base) {
        this.line = line;
        this.base = base;
    }

    /** A customer who has not written yet. */
    public Contact create(String name, String email, Map<String, ?> attributes) {
        return Contact.from(line.ask(DeskRequest.post(
                        base + "contacts", Map.of("name", name, "email", email, "custom_attributes", attributes)))
                .object("payload")
                .object("contact"));
    }

    /**
     * Somebody by an identifier that nobody else in the account may have, so that of two who ask at the same time one is
     * refused.
     *
     * @throws DeskTrouble with {@code UNACCEPTABLE} when there is one already
     */
    public Contact createIdentified(String name, String identifier, Map<String, ?> attributes) {
        return Contact.from(line.ask(DeskRequest.post(
                        base + "contacts",
                        Map.of("name", name, "identifier", identifier, "custom_attributes", attributes)))
                .object("payload")
                .object("contact"));
    }

    /** Who has that identifier. */
    public Optional<Contact> identified(String identifier) {
        return search(identifier).stream()
                .filter(contact ->
                        contact.identifier().filter(identifier::equals).isPresent())
                .findFirst();
    }

    /** Whom that inbox knows under that address, number or uuid. */
    public Optional<Contact> bySource(long inboxId, String sourceId) {
        try {
            return Optional.of(Contact.from(line.ask(DeskRequest.post(
                    base + "contact_inboxes/filter", Map.of("inbox_id", inboxId, "source_id", sourceId)))));
        } catch (DeskTrouble trouble) {
            // For nobody the desk answers 404 with nothing.
            if (trouble.why() == DeskTrouble.Cause.MISSING_ROUTE || trouble.why() == DeskTrouble.Cause.MISSING_RECORD) {
                return Optional.empty();
            }
            throw trouble;
        }
    }

    /** All who have these words in name, address, number or identifier; only of identifiers the case of letters counts. */
    public List<Contact> search(String words) {
        Map<Long, Contact> found = new LinkedHashMap<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            Fields answer = line.ask(
                    DeskRequest.get(base + "contacts/search").with("q", words).with("page", page));
            int before = found.size();
            answer.list("payload", Contact::from).forEach(one -> found.putIfAbsent(one.id(), one));
            more = found.size() > before && answer.object("meta").says("has_more");
        }
        return List.copyOf(found.values());
    }

    /** Administrators only; refused while the contact is online, up to 90 s after a live chat was open. */
    public void delete(long contactId) {
        line.tell(DeskRequest.delete(base + "contacts/" + contactId));
    }

    /** The same where somebody else may have been quicker. */
    public void deleteIfThere(long contactId) {
        try {
            delete(contactId);
        } catch (DeskTrouble trouble) {
            if (trouble.why() != DeskTrouble.Cause.MISSING_RECORD) {
                throw trouble;
            }
        }
    }

    /** These attributes are no longer set. */
    public void removeAttributes(long contactId, List<String> keys) {
        line.ask(DeskRequest.post(
                base + "contacts/" + contactId + "/destroy_custom_attributes", Map.of("custom_attributes", keys)));
    }

    public Contact find(long contactId) {
        return Contact.from(
                line.ask(DeskRequest.get(base + "contacts/" + contactId)).object("payload"));
    }

    /** The same where somebody may have deleted them. */
    public Optional<Contact> findIfThere(long contactId) {
        try {
            return Optional.of(find(contactId));
        } catch (DeskTrouble trouble) {
            if (trouble.why() == DeskTrouble.Cause.MISSING_RECORD) {
                return Optional.empty();
            }
            throw trouble;
        }
    }

    /** Sets these attributes and leaves the others. */
    public Contact setAttributes(long contactId, Map<String, ?> attributes) {
        return Contact.from(
                line.ask(DeskRequest.patch(base + "contacts/" + contactId, Map.of("custom_attributes", attributes)))
                        .object("payload"));
    }

    /** All of the second one's becomes the first one's; the second is gone. */
    public void merge(long into, long from) {
        line.ask(DeskRequest.post(
                base + "actions/contact_merge", Map.of("base_contact_id", into, "mergee_contact_id", from)));
    }

    /**
     * Begins a conversation with them, in which nothing has been said yet.
     *
     * @param sourceId how the inbox is to know the contact; empty where that follows from the contact
     * @param subject of the mails that leave it
     */
    public Conversation beginConversation(long contactId, long inboxId, Optional<String> sourceId, String subject) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("contact_id", contactId);
        wanted.put("inbox_id", inboxId);
        sourceId.ifPresent(id -> wanted.put("source_id", id));
        wanted.put("additional_attributes", Map.of("mail_subject", subject));
        return Conversation.from(line.ask(DeskRequest.post(base + "conversations", wanted)));
    }

    /** The twenty with the latest activity, in all inboxes. */
    public List<Conversation> conversationsOf(long contactId) {
        return line.ask(DeskRequest.get(base + "contacts/" + contactId + "/conversations"))
                .list("payload", Conversation::from);
    }
}
