package dev.roundtrip.people;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.trip.Channel;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The customers of one scenario and their places on the channels. */
final class Troupe implements AutoCloseable {
    private final Backstage set;
    private final Means means;
    private final Map<String, Persona> introduced = new HashMap<>();
    private final Set<String> signedIn = new HashSet<>();
    private final Deque<Correspondence> opened = new ArrayDeque<>();
    private boolean unknown;

    Troupe(Backstage set, Means means) {
        this.set = set;
        this.means = means;
    }

    /** From now on customers come with devices that were never there. */
    void comeUnknown() {
        unknown = true;
    }

    void introduce(String name, String role) {
        introduced.put(name, Cast.customer(name, role));
    }

    void introduceSignedIn(String name, String role) {
        introduce(name, role);
        signedIn.add(name);
    }

    /** On that channel, where they get a place the first time. */
    Correspondence on(String name, Channel channel) {
        return on(name, channel, any -> true)
                .orElseGet(() -> begin(persona(name), channel, persona(name).fullName()));
    }

    /** The same under another customer's name, which the address is made of. */
    Correspondence lookAlike(String name, String other) {
        return begin(persona(name), Channel.EMAIL, Cast.customer(other).fullName());
    }

    /** In the chat on the real shop's page. */
    Correspondence atShop(String name) {
        Persona persona = persona(name);
        return on(name, Channel.WEB_CHAT, any -> true)
                .orElseGet(() -> opened(
                        persona,
                        placed(
                                Channel.WEB_CHAT,
                                () -> set.lines()
                                        .of(Channel.WEB_CHAT)
                                        .connectAtShop(
                                                persona.fullName(), set.tags().next(), means.chronicle())),
                        set.inboxes().get(Channel.WEB_CHAT)));
    }

    /** In the chat of the help centre. */
    Correspondence at(String name, HelpCentre centre) {
        Persona persona = persona(name);
        return on(name, Channel.WEB_CHAT, with -> with.place().inboxId() == centre.inboxId())
                .orElseGet(() -> opened(
                        persona,
                        placed(
                                Channel.WEB_CHAT,
                                () -> centre.line()
                                        .connect(persona.fullName(), set.tags().next(), means.chronicle())),
                        centre.inboxId()));
    }

    /** On that channel, where they have written. */
    Correspondence writer(String name, Channel channel) {
        return on(name, channel, Correspondence::hasWritten)
                .orElseThrow(() -> new IllegalStateException(
                        "%s has not written by %s in this scenario, so nobody can have answered there: correct the step."
                                .formatted(name, channel.title())));
    }

    /** Who wrote last. */
    Correspondence last() {
        return last(any -> true)
                .orElseThrow(() ->
                        new IllegalStateException("No customer has written yet: put a step before in which one does."));
    }

    /** The desk's number of the conversation with whoever wrote last; empty where none is known. */
    OptionalLong lastOnTheDesk() {
        return last(any -> true).map(Correspondence::conversation).orElse(OptionalLong.empty());
    }

    /** Where that customer wrote last. */
    Correspondence last(String name) {
        return last(with -> with.customer().name().equals(name))
                .orElseThrow(() -> new IllegalStateException(
                        "%s has not written yet: put a step before in which they do.".formatted(name)));
    }

    /** All places of that customer. */
    List<Correspondence> of(String name) {
        return opened.stream()
                .filter(with -> with.customer().name().equals(name))
                .toList();
    }

    /** All that have been written on. */
    List<Correspondence> written() {
        return opened.stream().filter(Correspondence::hasWritten).toList();
    }

    void portray(Moment moment) {
        opened.descendingIterator()
                .forEachRemaining(correspondence -> correspondence.line().portray(moment));
    }

    private Optional<Correspondence> on(String name, Channel channel, Predicate<Correspondence> such) {
        return opened.stream()
                .filter(with -> with.customer().name().equals(name) && with.channel() == channel)
                .filter(such)
                .findFirst();
    }

    private Optional<Correspondence> last(Predicate<Correspondence> whose) {
        return opened.stream()
                .filter(Correspondence::hasWritten)
                .filter(whose)
                .max(Comparator.comparing(
                        correspondence -> correspondence.written().orElseThrow()));
    }

    private Persona persona(String name) {
        return Optional.ofNullable(introduced.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "%s was not introduced: begin the scenario with 'Given %s, …'.".formatted(name, name)));
    }

    private Correspondence begin(Persona persona, Channel channel, String fullName) {
        return opened(persona, place(persona, channel, fullName), set.inboxes().get(channel));
    }

    private Correspondence opened(Persona persona, CustomerChannel place, long inboxId) {
        Correspondence correspondence = new Correspondence(persona, place, inboxId, set.tags(), means.chronicle());
        opened.push(correspondence);
        return correspondence;
    }

    private CustomerChannel place(Persona persona, Channel channel, String fullName) {
        Line line = set.lines().of(channel);
        String tag = set.tags().next();
        if (channel == Channel.WEB_CHAT && signedIn.contains(persona.name())) {
            String address = on(persona.name(), Channel.EMAIL).line().identity();
            return placed(channel, () -> line.signIn(fullName, address, tag, means.chronicle()));
        }
        return placed(
                channel,
                () -> unknown
                        ? line.connectUnknown(fullName, tag, means.chronicle())
                        : line.connect(fullName, tag, means.chronicle()));
    }

    private CustomerChannel placed(Channel channel, Supplier<CustomerChannel> connecting) {
        try {
            return connecting.get();
        } catch (NotRunHere notNow) {
            throw means.promises().gate().notRun(channel, notNow.getMessage());
        }
    }

    @Override
    public void close() {
        RuntimeException first = null;
        for (Correspondence correspondence : opened) {
            try (correspondence) {
                if (correspondence.hasWritten()) {
                    resolveAll(correspondence.place());
                }
            } catch (RuntimeException e) {
                first = keep(first, e);
            }
        }
        if (first != null) {
            throw new IllegalStateException("The scenario could not be tidied up: " + first.getMessage(), first);
        }
    }

    /** Also those that the scenario never came to know because it failed before. */
    private void resolveAll(DeskPlace place) {
        means.desk().conversationsOf(place.inboxId(), place.identity()).stream()
                .filter(conversation -> !"resolved".equals(conversation.status()))
                .forEach(conversation -> means.desk().resolve(conversation.id()));
    }

    private static RuntimeException keep(RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
