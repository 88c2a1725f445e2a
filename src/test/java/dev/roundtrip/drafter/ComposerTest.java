package dev.roundtrip.drafter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.answers.ShopFacts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final ShopFacts FACTS = ShopFacts.read(Path.of("features/facts.md"));

    private final Composer composer = new Composer(FACTS);

    @Test
    void the_customer_the_order_and_the_fact_that_was_asked_for_are_named() {
        assertThat(composer.answer("Paul", "Do you ship RT-10498 to Canada? RT-10498 is mine. (ref k7m2x-1)"))
                .isEqualTo("""
                        Hello Paul,

                        Thank you for writing to us. This is about RT-10498. Delivery to Canada takes 7–12 business days, duties are prepaid. A colleague looks into it and writes to you here.

                        Kind regards,
                        Harbor & Pine""");
    }

    @Test
    void whoever_sounds_upset_is_told_sorry_and_nobody_without_a_name_gets_one() {
        assertThat(composer.answer("+15550100201", "Where is it??"))
                .startsWith("Hello,\n\nI am sorry for the trouble. A colleague looks into it");
    }

    @Test
    void two_facts_are_told_at_most() {
        String draft = composer.answer("Ana", "returns refund invoices erasure export tracking packing");
        assertThat(FACTS.all().values().stream().map(ShopFacts.Fact::words).filter(draft::contains))
                .hasSize(2);
    }
}
