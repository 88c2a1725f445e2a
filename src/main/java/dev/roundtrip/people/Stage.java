package dev.roundtrip.people;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.config.Budgets;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskFeed;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Diagnosis;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.waiting.LateArrivals;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One scenario's people. Whoever wrote last is whom the agent answers. Closing it gives back every place on a channel
 * and resolves the conversations that the scenario opened.
 */
public final class Stage implements AutoCloseable {

    /** What all scenarios of a run share. */
    public record Set(
            Lines lines,
            Map<Channel, Long> inboxes,
            DeskClient desk,
            DeskFeed feed,
            Budgets budgets,
            Tags tags,
            Waiting waiting,
            LateArrivals late,
            Diagnosis diagnosis,
            Clock clock) {}

    private final Set set;
    private final Means means;
    private final Map<String, Persona> introduced = new HashMap<>();
    private final Map<String, Correspondence> correspondences = new HashMap<>();
    private final Deque<Correspondence> opened = new ArrayDeque<>();

    public Stage(Set set, Chronicle chronicle, Gate gate) {
        this.set = set;
        this.means = new Means(
                set.desk().recordingTo(chronicle),
                set.feed(),
                set.feed(),
                new Promises(set.waiting(), set.late(), set.diagnosis(), gate, chronicle),
                set.budgets(),
                chronicle,
                set.clock());
    }

    /** Brings a customer of the cast on stage, introduced as the cast knows them. */
    public void introduce(String name, String role) {
        introduced.put(name, Cast.customer(name, role));
    }

    /** The customer on that channel, who gets a place of their own there the first time. */
    public Customer customer(String name, Channel channel) {
        Correspondence correspondence = correspondences.computeIfAbsent(name, ignored -> begin(name, channel));
        if (correspondence.channel() != channel) {
            throw new IllegalStateException("%s wrote by %s in this scenario, so the step can't speak of %s."
                    .formatted(name, correspondence.channel().title(), channel.title()));
        }
        return customer(correspondence);
    }

    /** The customer whom the scenario is about. */
    public Customer customer() {
        return customer(current());
    }

    /** The agent, about to act on the conversation with whoever wrote last. */
    public Agent agent() {
        deskSide().holdsTheMessageOnce();
        return new Agent(current(), means);
    }

    /** What the desk shows of whoever wrote last. */
    public DeskSide deskSide() {
        return deskSide(current());
    }

    /** What the desk shows of that customer. */
    public DeskSide deskSide(String name) {
        return deskSide(begun(name));
    }

    /** That customer, who has written already. */
    public Customer customer(String name) {
        return customer(begun(name));
    }

    private Correspondence begun(String name) {
        return Optional.ofNullable(correspondences.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "%s has not written yet: put a step before in which they do.".formatted(name)));
    }

    private DeskSide deskSide(Correspondence correspondence) {
        return new DeskSide(correspondence, means);
    }

    private Customer customer(Correspondence correspondence) {
        return new Customer(correspondence, means);
    }

    private Correspondence begin(String name, Channel channel) {
        Persona persona = introduced.get(name);
        if (persona == null) {
            throw new IllegalStateException(
                    "%s was not introduced: begin the scenario with 'Given %s, …'.".formatted(name, name));
        }
        CustomerChannel place =
                set.lines().of(channel).connect(persona.fullName(), set.tags().next(), means.chronicle());
        Correspondence correspondence =
                new Correspondence(persona, place, set.inboxes().get(channel), set.tags(), means.chronicle());
        opened.push(correspondence);
        return correspondence;
    }

    private Correspondence current() {
        return opened.stream()
                .filter(correspondence -> correspondence.written().isPresent())
                .max(Comparator.comparing(
                        correspondence -> correspondence.written().orElseThrow()))
                .orElseThrow(() ->
                        new IllegalStateException("No customer has written yet: put a step before in which one does."));
    }

    /** Judges what only the end of a scenario can tell: that nothing came more than once. */
    public void settle() {
        opened.stream()
                .filter(Correspondence::hasWritten)
                .forEach(correspondence -> new Once(correspondence, means).judge());
    }

    /** Keeps how things look to every customer right now. */
    public void portray(String title) {
        opened.forEach(correspondence -> correspondence.line().portray(title));
    }

    @Override
    public void close() {
        RuntimeException first = null;
        for (Correspondence correspondence : opened) {
            try (correspondence) {
                if (correspondence.hasWritten()) {
                    resolveAll(correspondence);
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
    private void resolveAll(Correspondence correspondence) {
        means
                .desk()
                .conversationsOf(correspondence.inboxId(), correspondence.line().identity())
                .stream()
                .filter(conversation -> "open".equals(conversation.status()))
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
