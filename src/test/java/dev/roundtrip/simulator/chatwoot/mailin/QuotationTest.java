package dev.roundtrip.simulator.chatwoot.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes please.",
                "Yes please.\n\nOn Mon, 2 Nov 2026 at 10:00, Support <s@desk.test> wrote:\n> Shall we?\n> Free.",
                "Yes please.\n\nOn Mon, Support wrote:\n>",
                "Yes please.\n\nOn Mon, 2 Nov 2026 at 10:00, Support\n<support@desk.test> wrote:\n> Shall we?",
                "Yes please.\n\n--\nCarla Customer\nx.test Ltd",
                "Yes please.\n\nSent from my telephone",
                "Yes please.\n\n-----Original Message-----\nFrom: Support"
            })
    void what_is_quoted_or_signed_goes(String mail) {
        assertThat(Quotation.without(mail)).isEqualTo("Yes please.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"On Monday I asked: Where is it?", "> Shall we?\nYes please.", "a -- b"})
    void what_belongs_to_the_words_stays(String mail) {
        assertThat(Quotation.without(mail)).isEqualTo(mail);
    }
}
