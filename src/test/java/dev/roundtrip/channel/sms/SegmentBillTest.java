package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.NotRunHere;
import org.junit.jupiter.api.Test;

class SegmentBillTest {
    private final SegmentBill bill = new SegmentBill(5);

    @Test
    void a_text_that_would_cost_too_much_is_left_out_and_one_that_fits_still_goes() {
        bill.allow("a".repeat(200));
        bill.add("An answer");

        assertThatThrownBy(() -> bill.allow("\u00e9\u4f60".repeat(100)))
                .isInstanceOf(NotRunHere.class)
                .hasMessage(
                        "the run has cost 3 segments of SMS, and with the 3 of the next text it would cost more than the 5 of roundtrip.sms.segments. Raise that, or choose fewer SMS scenarios by roundtrip.tags");
        bill.allow("a".repeat(161));

        assertThat(bill.spent()).isEqualTo(5);
    }

    @Test
    void an_answer_counts_whatever_the_limit_says_since_the_desk_has_sent_it() {
        bill.add("b".repeat(1600));

        assertThat(bill.spent()).isEqualTo(11);
        assertThatThrownBy(() -> bill.allow("c")).isInstanceOf(NotRunHere.class);
    }
}
