package dev.roundtrip.desk;

import java.util.concurrent.Future;
import java.util.function.Consumer;

/** One customer who is looked after again and again, often while there is news and seldom while there is none. */
final class WatchedCustomer implements Watch {
    private final Glance glance;
    private final Pause pause;
    private final Chores chores;
    private final Consumer<String> trouble;
    private volatile boolean over;
    private boolean first = true;
    private Future<?> next;

    WatchedCustomer(Glance glance, Pause pause, Chores chores, Consumer<String> trouble) {
        this.glance = glance;
        this.pause = pause;
        this.chores = chores;
        this.trouble = trouble;
    }

    /** One look; true when there was news. */
    @FunctionalInterface
    interface Glance {
        boolean look(boolean first);
    }

    void hurry() {
        chores.execute(() -> {
            pause.shortAgain();
            look();
        });
    }

    private void look() {
        if (next != null) {
            next.cancel(false);
        }
        if (over) {
            return;
        }
        try {
            if (glance.look(first)) {
                pause.shortAgain();
            }
            first = false;
            trouble.accept(null);
        } catch (RuntimeException blind) {
            trouble.accept(blind.getMessage());
            pause.longest();
        }
        next = chores.in(pause.take(), this::look);
    }

    @Override
    public void close() {
        over = true;
        chores.execute(() -> {
            if (next != null) {
                next.cancel(false);
            }
        });
    }
}
