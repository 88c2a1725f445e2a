package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestTag;

class TagExpressionTest {
    private static final List<Set<String>> CARRIED =
            List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "b"), Set.of("c", "id=O1"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ':', quoteCharacter = '"', textBlock = """
                    sms &          : a tag is missing after '&'
                    & sms          : a tag is missing at its beginning
                    sms | & email  : a tag is missing after '|'
                    !              : a tag is missing after '!'
                    ()             : a tag is missing after '('
                    (sms           : a '(' is not closed
                    sms)           : a ')' has no '(' before it
                    sms and email  : between 'sms' and 'and' stands neither & nor |
                    (sms email)    : between 'sms' and 'email' stands neither & nor |
                    sms !email     : between 'sms' and '!' stands neither & nor |
                    """)
    void what_can_not_be_read_is_told_as_a_phrase(String expression, String phrase) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TagExpression.parse(expression))
                .withMessage(phrase);
    }

    /** JUnit's own parser chooses the scenarios: what it refuses must be refused before, and nothing else. */
    @Test
    void it_is_read_as_junit_reads_it() {
        List<String> words = List.of("a", "b", "id=O1", "&", "|", "!", "(", ")", "any()", "NONE()", "a&!b");
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String expression = random.ints(1 + random.nextInt(6), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" "));
            // JUnit takes parentheses around nothing for nothing: here they are refused.
            if (!expression.contains("( )")) {
                assertThat(ours(expression)).as(expression).isEqualTo(junits(expression));
            }
        }
    }

    private static String ours(String expression) {
        try {
            Predicate<Set<String>> read = TagExpression.parse(expression);
            return which(tags -> read.test(tags));
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    private static String junits(String expression) {
        try {
            var read = org.junit.platform.launcher.tagexpression.TagExpression.parseFrom(expression)
                    .tagExpressionOrThrow(IllegalArgumentException::new);
            return which(
                    tags -> read.evaluate(tags.stream().map(TestTag::create).toList()));
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    private static String which(Predicate<Set<String>> read) {
        return IntStream.range(0, CARRIED.size())
                .filter(i -> read.test(CARRIED.get(i)))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" ", "matches ", ""));
    }
}
