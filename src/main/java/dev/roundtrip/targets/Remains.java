package dev.roundtrip.targets;

import dev.roundtrip.desk.AutomationRule;
import dev.roundtrip.desk.Bots;
import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.Team;
import dev.roundtrip.desk.Webhooks.Webhook;
import dev.roundtrip.people.Tags;
import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what one run has left, by the desk alone: things by our names, conversations by the run's mark and our customers,
 * customers by the run's id. What only looks like it, such as somebody's conversation that quotes a mark, is left alone.
 */
final class Remains {
    // As many as the desk shows of one contact: then there may be more.
    private static final int SHOWN = 20;

    private final DeskClient desk;
    private final HeldLease lease;
    private final Customers customers;
    private final OurNames names;
    private final Supplier<String> ids;

    Remains(DeskClient desk, HeldLease lease, Supplier<String> ids) {
        this.desk = desk;
        this.lease = lease;
        this.ids = ids;
        this.customers = lease.customers();
        this.names = new OurNames(lease.runId());
    }

    /** All that is there now, in the order in which it is to be taken away: first what acts on its own. */
    List<Remnant> found() {
        List<Remnant> found = new ArrayList<>();
        found.addAll(named(
                "automation rule",
                desk.rules().list(),
                AutomationRule::name,
                AutomationRule::id,
                desk.rules()::delete));
        found.addAll(named(
                "webhook",
                desk.webhooks().list(),
                Webhook::name,
                Webhook::id,
                id -> desk.webhooks().delete(id)));
        found.addAll(named(
                "bot",
                desk.bots().list(),
                Bots.Named::name,
                Bots.Named::id,
                id -> desk.bots().delete(id)));
        found.addAll(named(
                "team",
                desk.staff().teams(),
                Team::name,
                Team::id,
                id -> desk.staff().deleteTeam(id)));
        List<Inbox> inboxes = desk.inboxes();
        found.addAll(named("inbox", inboxes, Inbox::name, Inbox::id, desk::deleteInbox));
        Set<Long> polled = customers.polled() ? mailInboxes(inboxes) : Set.of();
        List<Conversation> conversations = conversations();
        // A contact takes its conversations along. The other way round, a number's contact without any would be
        // nobody's.
        contacts(conversations.stream().map(Conversation::id).collect(Collectors.toSet()))
                .map(this::contact)
                .forEach(found::add);
        conversations.stream()
                .map(one -> conversation(one, polled))
                .flatMap(List::stream)
                .forEach(found::add);
        hours(inboxes).forEach(found::add);
        return found;
    }

    private <T> List<Remnant> named(
            String what, List<T> all, Function<T, String> name, Function<T, Long> id, Consumer<Long> removal) {
        return all.stream()
                .filter(one -> names.has(name.apply(one)))
                .map(one -> new Remnant(
                        OurNames.told(what, name.apply(one), id.apply(one)), () -> removal.accept(id.apply(one))))
                .toList();
    }

    private static Set<Long> mailInboxes(List<Inbox> inboxes) {
        return inboxes.stream()
                .filter(inbox -> inbox.channel().filter(Channel.EMAIL::equals).isPresent())
                .map(Inbox::id)
                .collect(Collectors.toSet());
    }

    private List<Conversation> conversations() {
        return desk.allConversationsMentioning(Tags.beginningOfMarks(lease.runId())).stream()
                .filter(conversation -> customers.include(conversation.contact()))
                .toList();
    }

    /** What the desk would fetch again from its mailbox is resolved, and then no longer counts as left. */
    private List<Remnant> conversation(Conversation conversation, Set<Long> polled) {
        long id = conversation.id();
        String name = OurNames.told("conversation with", conversation.contact().name(), id);
        if (!polled.contains(conversation.inboxId())) {
            return List.of(new Remnant(name, () -> desk.deleteConversation(id)));
        }
        return conversation.status().equals("resolved")
                ? List.of()
                : List.of(new Remnant("open %s, to be resolved".formatted(name), () -> desk.resolve(id)));
    }

    private Stream<Contact> contacts(Set<Long> ours) {
        Predicate<Contact> comesBack = contact -> customers.polled() && customers.writesFromOurs(contact);
        Stream<Contact> named = desk.contacts().search(lease.runId() + "-").stream()
                .filter(contact -> isCanary(contact)
                        || customers.writesFromOurs(contact)
                        || customers.areNamed(contact) && hasOurs(contact, ours))
                .filter(comesBack.negate());
        Stream<Contact> numbers = customers.numbers().stream()
                .flatMap(number -> desk.contacts().search(number).stream())
                .filter(customers::textFromOurs)
                .filter(contact -> isOnlyOurs(contact, ours));
        Stream<Contact> leases =
                desk.contacts().search(DeskNumberLease.IDENTIFIER).stream().filter(this::isNumberLease);
        return Stream.of(named, numbers, leases)
                .flatMap(Function.identity())
                .collect(Collectors.toMap(Contact::id, Function.identity(), (one, same) -> one))
                .values()
                .stream();
    }

    /** An identifier may be somebody else's by chance: what they said must be the run's as well. */
    private boolean hasOurs(Contact contact, Set<Long> ours) {
        List<Conversation> all = desk.contacts().conversationsOf(contact.id());
        return all.isEmpty() || all.stream().map(Conversation::id).anyMatch(ours::contains);
    }

    /** A number's contact is deleted before a run uses the number, so with this run's conversations alone it is this run's. */
    private boolean isOnlyOurs(Contact contact, Set<Long> ours) {
        List<Conversation> all = desk.contacts().conversationsOf(contact.id());
        return all.size() < SHOWN
                && !all.isEmpty()
                && all.stream().map(Conversation::id).allMatch(ours::contains);
    }

    /** That the run has a number for itself is a contact as well. */
    private boolean isNumberLease(Contact contact) {
        return contact.identifier()
                        .filter(known -> known.startsWith(DeskNumberLease.IDENTIFIER))
                        .isPresent()
                && contact.attributes()
                        .getOrDefault(DeskNumberLease.ATTRIBUTE, "")
                        .startsWith(lease.runId() + " ");
    }

    private Remnant contact(Contact contact) {
        return new Remnant(
                OurNames.told("contact", contact.name(), contact.id()),
                () -> new ContactRemoval(desk, canary()).remove(contact.id()));
    }

    /** Without a lease somebody else has put them back. */
    private Stream<Remnant> hours(List<Inbox> inboxes) {
        Map<Long, String> names = inboxes.stream().collect(Collectors.toMap(Inbox::id, Inbox::name));
        return desk.contacts().findIfThere(lease.contactId()).stream()
                .flatMap(contact -> HoursNote.read(contact.attributes()).entrySet().stream())
                .map(note -> new Remnant(
                        OurNames.told("hours of inbox", names.getOrDefault(note.getKey(), "?"), note.getKey())
                                + ", to be put back",
                        () -> HoursNote.putBack(desk, lease.contactId(), note.getKey(), note.getValue())));
    }

    /** What an object is known by with which it is tried whether the desk still works: each time another. */
    String canary() {
        return canaries(lease.runId()) + ids.get();
    }

    /** What objects are known by, at its beginning, that a run makes to try whether the desk works. */
    static String canaries(String runId) {
        return runId + "-canary-";
    }

    private boolean isCanary(Contact contact) {
        return contact.identifier()
                .filter(id -> id.startsWith(canaries(lease.runId())))
                .isPresent();
    }
}
