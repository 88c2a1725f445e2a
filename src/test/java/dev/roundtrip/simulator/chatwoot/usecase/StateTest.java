package dev.roundtrip.simulator.chatwoot.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Passage;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Label;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StateTest {
    private record Happened(int accountId) implements Event {}

    private final Store store = new Store();
    private final Dispatcher dispatcher = Dispatcher.threaded(work -> Passage.free());
    private final State state = new State(store, dispatcher, Clock.systemUTC(), new Tokens(new Random(1)));
    private final List<Integer> published = new CopyOnWriteArrayList<>();
    private Label kept;

    @BeforeEach
    void prepare() {
        dispatcher.on(Happened.class, Work.HOUSEKEEPING, event -> published.add(event.accountId()));
        kept = state.change(() -> add("kept"));
    }

    @AfterEach
    void close() {
        dispatcher.close();
    }

    @Test
    void a_use_case_that_throws_leaves_neither_rows_nor_events() throws Exception {
        assertThatThrownBy(() -> state.perform(() -> {
                    add("half");
                    store.labels.put(new Label(kept.id(), 1, "changed", "", "#fff", true));
                    store.labels.remove(kept.id());
                    state.raise(new Happened(1));
                    throw new Invalid("on purpose");
                }))
                .isInstanceOf(Invalid.class);

        assertThat(store.labels.all()).containsExactly(kept);
        assertThat(store.labels.ownedBy(1)).containsExactly(kept);
        assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        assertThat(published).isEmpty();
    }

    @Test
    void a_failed_part_that_the_use_case_gets_over_takes_back_itself_alone() throws Exception {
        state.perform(() -> {
            add("first");
            state.raise(new Happened(1));
            assertThatThrownBy(() -> state.perform(() -> {
                        add("part");
                        state.raise(new Happened(2));
                        throw new Invalid("on purpose");
                    }))
                    .isInstanceOf(Invalid.class);
        });

        assertThat(store.labels.all()).extracting(Label::title).containsExactly("kept", "first");
        assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        assertThat(published).containsExactly(1);
    }

    @Test
    void what_is_undone_answers_and_leaves_nothing_but_what_was_before_it() throws Exception {
        Label undone = state.change(() -> {
            add("first");
            return state.undone(() -> {
                state.raise(new Happened(2));
                return state.change(() -> add("undone"));
            });
        });

        assertThat(undone.title()).isEqualTo("undone");
        assertThat(store.labels.all()).extracting(Label::title).containsExactly("kept", "first");
        assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        assertThat(published).isEmpty();
    }

    @Test
    void nothing_changes_rows_but_a_use_case() {
        assertThatThrownBy(() -> store.labels.remove(kept.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("State.change");
        assertThat(store.labels.all()).containsExactly(kept);
    }

    private Label add(String title) {
        return store.labels.add(id -> new Label(id, 1, title, "", "#fff", true));
    }
}
