package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void each_is_a_value_that_was_measured() {
        Percentiles hundred =
                new Percentiles(LongStream.rangeClosed(1, 100).boxed().toList());

        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(95)).isEqualTo(95);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.max()).isEqualTo(100);
        assertThat(hundred.isHighest(99)).isFalse();
    }

    @Test
    void of_few_values_the_upper_ones_are_the_highest_and_it_is_told() {
        Percentiles five = new Percentiles(List.of(9L, 1L, 3L, 2L, 4L));

        assertThat(five.into(JsonNodeFactory.instance.objectNode()))
                .hasToString(
                        "{\"n\":5,\"p50Ms\":3,\"p95Ms\":9,\"p99Ms\":9,\"maxMs\":9,\"sameAsMax\":[\"p95\",\"p99\"]}");
        assertThat(new Percentiles(List.of(7L)).at(50)).isEqualTo(7);
    }

    @Test
    void twenty_values_are_enough_for_the_95th() {
        Percentiles twenty =
                new Percentiles(LongStream.rangeClosed(1, 20).boxed().toList());

        assertThat(twenty.at(95)).isEqualTo(19);
        assertThat(twenty.isHighest(95)).isFalse();
        assertThat(twenty.isHighest(99)).isTrue();
    }

    @Test
    void there_are_none_of_nothing() {
        List<Long> nothing = List.of();
        assertThatThrownBy(() -> new Percentiles(nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing was measured, so there are no percentiles.");
    }
}
