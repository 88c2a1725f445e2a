package dev.roundtrip.targets;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.sms.OptOutWords;
import dev.roundtrip.channel.sms.Renewal;
import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Tags;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Has the desk forget whom it knows by a number, where that is a customer of the suite's: all their conversations are in
 * inboxes under test, and hold nothing from them but texts with a run's mark and a carrier's words beside these. The mark is
 * what the desk keeps of every run, also of one that was killed.
 */
final class NumberRenewal implements Renewal {
    // The desk deletes in the background; measured: up to 5.4 s.
    private static final Budget FORGETTING = Budget.seconds(5, 30);
    private static final Duration PACE = Duration.ofMillis(200);
    /** How many of a contact's conversations the desk shows; with so many there may be more. */
    private static final int SHOWN = 20;

    private final DeskClient desk;
    private final long inbox;
    private final Set<Long> underTest;
    private final boolean administrator;
    private final Clock clock;

    /**
     * Renews numbers in an SMS inbox.
     *
     * @param underTest all inboxes in which the run's customers write
     * @param administrator whether contacts may be deleted; else conversations are resolved, and the desk goes on knowing
     *     the customer
     */
    NumberRenewal(DeskClient desk, long inbox, Set<Long> underTest, boolean administrator, Clock clock) {
        this.desk = desk;
        this.inbox = inbox;
        this.underTest = Set.copyOf(underTest);
        this.administrator = administrator;
        this.clock = clock;
    }

    @Override
    public void renew(String number) {
        known(number).ifPresent(contact -> renew(number, contact));
    }

    private void renew(String number, Contact contact) {
        List<Conversation> conversations = desk.contacts().conversationsOf(contact.id());
        mustBeOurs(number, contact, conversations);
        if (administrator) {
            desk.contacts().delete(contact.id());
            awaitForgotten(number, contact);
        } else {
            conversations.stream()
                    .filter(each -> each.inboxId() == inbox && !"resolved".equals(each.status()))
                    .forEach(each -> desk.resolve(each.id()));
        }
    }

    /** The inbox knows them by the number, or the account does, which is asked when the inbox knows nobody. */
    private Optional<Contact> known(String number) {
        return desk.contacts()
                .bySource(inbox, number)
                .or(() -> desk.contacts().search(number).stream()
                        .filter(contact ->
                                contact.phoneNumber().filter(number::equals).isPresent())
                        .findFirst());
    }

    private void mustBeOurs(String number, Contact contact, List<Conversation> conversations) {
        if (conversations.isEmpty() || conversations.size() >= SHOWN) {
            throw refused(
                    number,
                    contact,
                    conversations.isEmpty()
                            ? "who has no conversation, so that nothing shows that a run has made them"
                            : "who has more conversations than can be looked through");
        }
        conversations.stream()
                .filter(each -> !underTest.contains(each.inboxId()))
                .findFirst()
                .ifPresent(each -> {
                    throw refused(
                            number,
                            contact,
                            "who has conversation %d in inbox %d, which is not under test"
                                    .formatted(each.id(), each.inboxId()));
                });
        List<List<String>> said =
                conversations.stream().map(each -> incoming(each.id())).toList();
        for (int i = 0; i < said.size(); i++) {
            if (!said.get(i).stream().allMatch(NumberRenewal::mayBeOurs)) {
                throw refused(
                        number,
                        contact,
                        "in whose conversation %d stands a message of no run"
                                .formatted(conversations.get(i).id()));
            }
        }
        if (said.stream().flatMap(List::stream).noneMatch(Tags::isMarked)) {
            throw refused(number, contact, "in whose conversations stands no message of any run");
        }
    }

    /** All that the customer wrote there, not the newest alone: the oldest may be somebody's own. */
    private List<String> incoming(long conversation) {
        List<String> texts = new ArrayList<>();
        List<DeskMessage> page = desk.messages(conversation);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(message -> message.kind() == DeskMessage.Kind.INCOMING)
                    .map(DeskMessage::content)
                    .forEach(texts::add);
            page = desk.messagesBefore(conversation, page.get(0).id());
        }
        return texts;
    }

    /** A carrier's word bears no mark, whoever sends it: it is ours only beside something marked. */
    private static boolean mayBeOurs(String text) {
        return Tags.isMarked(text) || OptOutWords.acts(text);
    }

    /** Told by its number alone: the name may be that of a stranger, and this is read in reports. */
    private static ChannelTrouble refused(String number, Contact contact, String why) {
        return new ChannelTrouble(
                "The number %s can't be used: the desk knows it as contact %d, %s. Take the number out of roundtrip.sms.customer.numbers, or delete that contact on the desk."
                        .formatted(number, contact.id(), why));
    }

    private void awaitForgotten(String number, Contact contact) {
        Outcome<Boolean> outcome = new Waiting(clock)
                .await(Expectation.of(
                        "The end of contact %d on the desk".formatted(contact.id()),
                        new DeskLook<>(() -> List.of(isForgotten(number)), clock, PACE),
                        forgotten -> forgotten,
                        clock.instant(),
                        FORGETTING));
        if (outcome instanceof Outcome.Missed<Boolean> missed) {
            throw new ChannelTrouble(
                    "The number %s can't be used: its contact of an earlier run was deleted, and the desk has not done that to the end. %s Look whether the desk's worker runs."
                            .formatted(number, missed.reason()));
        }
    }

    private boolean isForgotten(String number) {
        return desk.contacts().bySource(inbox, number).isEmpty()
                && desk.newestConversationsOf(inbox, number).isEmpty();
    }
}
