package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Phone;
import dev.roundtrip.trip.Phone.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhonePageTest {
    private final PhonePage page = new PhonePage(new Ink(new Redactor(List.of("t0psecret"))), Stories.START);

    @Test
    void texts_of_both_sides_are_shown_with_time_segments_and_what_the_carrier_says() {
        String html = html(
                text(0.1, true, "Where <is> it?", List.of(14), "delivered"),
                text(2.5, false, "On its way.", List.of(11), "received"));

        assertThat(html)
                .contains("+15550100201", "<p class=\"with\">+15550100100</p>")
                .contains("<div class=\"own\"><div class=\"bubble\" dir=\"auto\">Where &lt;is&gt; it?</div>")
                .contains("<time>+0.100 s</time> · 1 segment of GSM-7 · <b class=\"fine\">delivered</b>")
                .contains("<div class=\"came\">", "<time>+2.500 s</time>")
                .contains("default-src 'none'");
    }

    @Test
    void a_mark_stands_behind_the_last_letter_of_each_segment() {
        assertThat(html(text(0, true, "ab<cd", List.of(2, 3, 5), "delivered")))
                .contains("ab<i class=\"cut\">1/3</i>&lt;<i class=\"cut\">2/3</i>cd<i class=\"cut\">3/3</i>")
                .contains("3 segments of GSM-7");
    }

    @Test
    void where_a_secret_is_hidden_no_mark_gives_its_place_away() {
        assertThat(html(text(0, true, "It is t0psecret, is it?", List.of(9, 23), "delivered")))
                .contains("It is «secret hidden», is it?</div>", "2 segments")
                .doesNotContain("t0p");
    }

    @Test
    void what_did_not_arrive_stands_out() {
        assertThat(html(text(0, true, "Hello", List.of(5), "undelivered, code 30007")))
                .contains("<b class=\"lost\">undelivered, code 30007</b>");
        assertThat(page.of(new Phone("+15550100201", List.of())))
                .contains("No text was sent from here, and none came.");
    }

    @Test
    void files_are_shown_small() {
        Text photo = new Text(
                Stories.at(1),
                true,
                "+15550100100",
                "Look",
                List.of(4),
                "GSM-7",
                "delivered",
                List.of(new Attachment("zip.png", "image/png", Drawing.noise(300, 200))));

        assertThat(html(photo)).contains("data:image/jpeg;base64,", "zip.png");
    }

    private String html(Text... texts) {
        return page.of(new Phone("+15550100201", List.of(texts)));
    }

    private static Text text(double at, boolean own, String words, List<Integer> ends, String state) {
        return new Text(Stories.at(at), own, "+15550100100", words, ends, "GSM-7", state, List.of());
    }
}
