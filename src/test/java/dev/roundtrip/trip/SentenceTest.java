package dev.roundtrip.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void begins_with_a_capital_and_leaves_the_rest() {
        assertEquals("The bot's answer to Theo", Sentence.of("the bot's answer to Theo"));
        assertEquals("Élise wrote", Sentence.of("élise wrote"));
        assertEquals("+49151 wrote", Sentence.of("+49151 wrote"));
        assertEquals("", Sentence.of(""));
    }
}
