package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void what_was_opened_last_is_closed_first_and_no_failure_hides_another() {
        closing.add(() -> closed.add("first"));
        closing.add(() -> {
            throw new IllegalStateException("one");
        });
        closing.add(() -> {
            throw new IllegalStateException("two");
        });
        closing.add(() -> closed.add("last"));
        assertThatIllegalStateException()
                .isThrownBy(closing::close)
                .withMessageMatching("The run could not be tidied up: .* says two")
                .satisfies(failed -> assertThat(failed.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("two", "one"));
        assertThat(closed).containsExactly("last", "first");
        closing.close();
    }

    @Test
    void an_interrupt_is_restored() {
        closing.add(() -> {
            throw new InterruptedException("stop");
        });
        assertThatIllegalStateException().isThrownBy(closing::close);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void after_a_failure_that_one_stays_the_one_to_be_told() {
        closing.add(() -> {
            throw new IllegalStateException("later");
        });
        IllegalStateException failure = new IllegalStateException("first");
        closing.closeAfter(failure);
        assertThat(failure.getSuppressed()).hasSize(1);
    }
}
