package dev.roundtrip.simulator.chatwoot.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                "Yes please.\n\n-----Original Message-----\nFrom: Support",
                "Yes please.\n\nAm Mo., 2. Nov. 2026 um 10:00 Uhr schrieb Support <s@desk.test>:\n> Noch eins?",
                "Yes please.\n\nLe lun. 2 nov. 2026 à 10:00, Support <s@desk.test> a écrit :\n\n> Encore ?",
                "Yes please.\n\nEl lun, 2 nov 2026 a las 10:00, Support (<s@desk.test>) escribió:\n> ¿Otro?",
                "Yes please.\n\nFrom: Support <s@desk.test>\nSent: Monday, 2 November 2026\nTo: Carla\nSubject: Re: Order\n\nShall we?",
                "Yes please.\n\n________________________________\nFrom: Support",
                "Yes please.\n\nBegin forwarded message:\n\nFrom: Support",
                "Yes please.\nGet Outlook for iOS",
                "On Mon, 2 Nov 2026, Support wrote:\n> Shall we?\n\nYes please."
            })
    void what_is_quoted_or_signed_goes(String mail) {
        assertThat(Quotation.without(mail)).isEqualTo("Yes please.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"On Monday I asked: Where is it?", "> Shall we?\nYes please.", "a -- b"})
    void what_belongs_to_the_words_stays(String mail) {
        assertThat(Quotation.without(mail)).isEqualTo(mail);
    }

    @Test
    void an_opening_broken_over_lines_is_kept_in_one() {
        assertThat(Quotation.evened(" Yes.\n\nOn Mon, 2 Nov 2026, Support\n  <s@desk.test> wrote:\n| Shall we?\n"))
                .isEqualTo("Yes.\n\nOn Mon, 2 Nov 2026, Support <s@desk.test> wrote:\n> Shall we?");
    }

    @Test
    void an_answer_between_the_quoted_lines_stays_with_them() {
        String between = "> Shall we?\nYes please.\n> When?\nToday.";
        assertThat(Quotation.without(between)).isEqualTo(between);
    }
}
