package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {
    @Test
    void every_tag_carries_the_run_and_a_number_of_its_own() {
        Tags tags = new Tags("k7m2x");
        assertThat(List.of(tags.next(), tags.next())).containsExactly("k7m2x-1", "k7m2x-2");
        assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> tags.next()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_tag_is_the_last_line_of_a_text() {
        assertThat(Tags.marked("  Hello\nthere\n\n", "k7m2x-1")).isEqualTo("Hello\nthere\n(ref k7m2x-1)");
    }

    @Test
    void a_tag_is_not_found_in_a_longer_one() {
        assertThat(Tags.marked("Hello", "k7m2x-12")).doesNotContain(Tags.mark("k7m2x-1"));
    }
}
