package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Cut;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says something in the chat window: opens it, finds the way to the box, writes, and sees the desk take it. */
final class Conversing {
    static final Budget STEP = Budget.seconds(3, 15);
    private static final Budget TAKEN = Budget.seconds(5, 20);
    private static final Set<ChatState.Place> WRITABLE = Set.of(ChatState.Place.FORM, ChatState.Place.TALK);
    private static final Set<ChatState.Place> ON_THE_WAY = Set.of(ChatState.Place.LOADING, ChatState.Place.HOME);
    private final ChatWindow window;
    private final Visit visit;
    private final String visitor;
    private final Forms forms;
    private final Runnable opened;
    private final Clock clock;
    private final Budget step;
    private boolean seenOpen;

    /**
     * For one visitor.
     *
     * @param opened called once, when the chat is open for the first time and nothing is written yet
     * @param step for each step before the message: the window, the box, the way to attach a file
     */
    Conversing(ChatWindow window, Visit visit, String visitor, Forms forms, Runnable opened, Clock clock, Budget step) {
        this.window = window;
        this.visit = visit;
        this.visitor = visitor;
        this.forms = forms;
        this.opened = opened;
        this.clock = clock;
        this.step = step;
    }

    /** Sends the words, then each file: to the widget these are messages of their own. The receipt is the first one's. */
    Receipt send(Draft draft) {
        List<Receipt> taken = new ArrayList<>();
        if (draft.files().isEmpty() || !draft.text().isBlank()) {
            taken.add(say(draft.text()));
        }
        draft.files().forEach(file -> taken.add(attach(file)));
        Receipt first = taken.get(0);
        Receipt last = taken.get(taken.size() - 1);
        return new Receipt(first.id(), first.sent(), last.accepted(), first.provider(), first.thread());
    }

    private Receipt say(String text) {
        ChatState before = approach();
        Instant sent = clock.instant();
        if (before.place() == ChatState.Place.FORM) {
            forms.take();
            window.fillForm(visit.name(), visit.email(), text);
        } else {
            window.write(text);
        }
        return taken(text, before, sent);
    }

    private Receipt attach(Attachment file) {
        try (ChosenFile chosen = ChosenFile.of(file)) {
            ChatState before = approach();
            await("a way to attach a file (the inbox's feature \"attachments\")", window::attaching, is -> is);
            Instant sent = clock.instant();
            window.attach(chosen.path());
            return taken(file.name(), before, sent);
        }
    }

    /** Opens the window where the conversation shows, as far as there is one. */
    void reopen() {
        ChatState first = open();
        if (first.place() == ChatState.Place.HOME) {
            window.startConversation();
            await("the conversation", window::look, state -> !ON_THE_WAY.contains(state.place()));
        }
    }

    private ChatState open() {
        await("the chat window to open", window::opened, is -> is);
        return await("the chat window", window::look, state -> state.place() != ChatState.Place.LOADING);
    }

    private ChatState approach() {
        ChatState first = open();
        if (first.place() == ChatState.Place.HOME) {
            window.startConversation();
        } else if (first.place() == ChatState.Place.ENDED) {
            window.startNewConversation();
        }
        ChatState there = await("the box to write in", window::look, state -> WRITABLE.contains(state.place()));
        if (!seenOpen) {
            seenOpen = true;
            opened.run();
        }
        return there;
    }

    private <T> T await(String what, Supplier<Optional<T>> look, Predicate<T> wanted) {
        Outcome<T> outcome = new Waiting(clock)
                .await(Expectation.of(what, new PageLook<>(look, clock), wanted, clock.instant(), step));
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting().what();
        }
        window.mustNotBeHeldOff(clock);
        throw new ChannelTrouble("%s's chat can't be used: %s The window shows %s."
                .formatted(visit.name(), ((Outcome.Missed<T>) outcome).reason(), place()));
    }

    private String place() {
        return new PageLook<>(window::look, clock)
                .once()
                .map(state -> state.place().name().toLowerCase(java.util.Locale.ROOT))
                .orElse("nothing");
    }

    // Only this visitor writes here, so the new bubble is the message, however the page renders the words.
    private Receipt taken(String text, ChatState before, Instant sent) {
        Set<String> known = before.bubbles().stream().map(Bubble::id).collect(Collectors.toSet());
        PageLook<Bubble> look =
                new PageLook<>(() -> newest(known).filter(bubble -> bubble.isFailed() || bubble.isTaken()), clock);
        Expectation<Bubble> expected = Expectation.of(
                        "%s's message \"%s\" in the window, taken by the desk".formatted(visit.name(), shortened(text)),
                        look,
                        Bubble::isTaken,
                        sent,
                        TAKEN)
                .hopelessWhen(bubble -> bubble.isFailed()
                        ? Optional.of("the widget marked it as failed and offers \"Send message again\"")
                        : Optional.empty());
        Outcome<Bubble> outcome = new Waiting(clock).await(expected);
        if (outcome instanceof Outcome.Seen<Bubble> seen) {
            return new Receipt(
                    seen.sighting().what().id(), sent, seen.sighting().at(), "chat widget of " + visit.desk(), visitor);
        }
        window.mustNotBeHeldOff(clock);
        String reason = ((Outcome.Missed<Bubble>) outcome).reason();
        throw new BrokenPromise(
                "%s wrote \"%s\" in the chat window of %s, and the desk should have taken it. But: %s The window shows %s. Look at the picture and the console of the page."
                        .formatted(
                                visit.name(),
                                shortened(text),
                                visit.page(),
                                reason,
                                new PageLook<>(() -> newest(known), clock)
                                        .once()
                                        .map(bubble -> "\"" + shortened(bubble.text()) + "\", " + bubble.state())
                                        .orElse("no new message")),
                Finding.seen(
                        Hop.ACCEPTED,
                        Cause.NOT_ACCEPTED,
                        "the desk did not take what was written in the window: " + reason,
                        "Look at the picture and the console of the page, then at the desk's web process."));
    }

    private Optional<Bubble> newest(Set<String> known) {
        List<Bubble> own =
                window.look().map(state -> state.of(Bubble.Side.VISITOR)).orElse(List.of());
        return own.stream().filter(bubble -> !known.contains(bubble.id())).reduce((first, second) -> second);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? Cut.of(line, 57) + "…" : line;
    }
}
