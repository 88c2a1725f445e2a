package dev.roundtrip.drafter;

import dev.roundtrip.answers.ShopFacts;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.Hook;
import dev.roundtrip.desk.HookEvent;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Hears of customers' messages by a webhook and leaves a draft of an answer as a private note, so that conversations stay open. */
public final class Drafter implements AutoCloseable {
    private final DeskClient desk;
    private final Composer composer;
    private final Consumer<String> trouble;
    private final Hook hook;
    // The desk waits for the webhook's answer, so the note is written after it.
    private final ExecutorService writing = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "roundtrip-drafter");
        thread.setDaemon(true);
        return thread;
    });

    private Drafter(DeskClient desk, ShopFacts facts, URI reachedAt, Clock clock, Consumer<String> trouble) {
        this.desk = desk;
        this.composer = new Composer(facts);
        this.trouble = trouble;
        this.hook = Hook.listen(reachedAt, clock, this::hears);
    }

    /**
     * Begins to listen; nothing is drafted before it trusts somebody.
     *
     * @param desk as the drafter, which stays open when this is closed
     * @param reachedAt at which address the desk reaches this machine
     * @param trouble takes a sentence for each draft that could not be written
     */
    public static Drafter listen(
            DeskClient desk, ShopFacts facts, URI reachedAt, Clock clock, Consumer<String> trouble) {
        return new Drafter(desk, facts, reachedAt, clock, trouble);
    }

    /** What the desk is to be told. */
    public URI address() {
        return hook.address();
    }

    /** From now on messages to these inboxes are answered, if they are told under this secret. */
    public void serve(String secret, Collection<Long> inboxes) {
        hook.trust(secret, inboxes);
    }

    private void hears(HookEvent event) {
        if (event.event().equals("message_created")
                && event.type().equals("incoming")
                && !event.content().isBlank()) {
            writing.execute(() -> draft(event));
        }
    }

    private void draft(HookEvent event) {
        try {
            desk.note(event.conversationId(), composer.answer(event.senderName().orElse(""), event.content()));
        } catch (DeskTrouble untaken) {
            trouble.accept("The drafter's note on conversation %d was not taken: %s"
                    .formatted(event.conversationId(), untaken.getMessage()));
        }
    }

    @Override
    public void close() {
        hook.close();
        writing.shutdownNow();
    }
}
