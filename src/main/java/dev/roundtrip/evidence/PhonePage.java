package dev.roundtrip.evidence;

import dev.roundtrip.trip.Phone;
import dev.roundtrip.trip.Phone.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A customer's phone: their own texts right, what came left, with the marks at which a carrier cuts a text. */
final class PhonePage {
    private final Ink ink;
    private final Instant start;

    PhonePage(Ink ink, Instant start) {
        this.ink = ink;
        this.start = start;
    }

    String of(Phone phone) {
        String texts = phone.texts().isEmpty()
                ? "<p class=\"none\">No text was sent from here, and none came.</p>\n"
                : phone.texts().stream().map(this::bubble).collect(Collectors.joining());
        return new Sheet("The customer's phone", Sheet.style("phone.css"), """
                <h1>%s</h1>
                <div class="phone">
                <p class="with">%s</p>
                %s</div>
                <p class="legend">A mark such as <i class="cut">1/2</i> shows where a carrier cuts the text; the phone puts it together again. \
                Times count from the start of the scenario.</p>
                """.formatted(
                                ink.of(phone.number()), with(phone), texts))
                .html();
    }

    private String with(Phone phone) {
        return phone.texts().stream().map(Text::with).distinct().map(ink::of).collect(Collectors.joining(", "));
    }

    private String bubble(Text text) {
        return """
                <div class="%s"><div class="bubble" dir="auto">%s</div>%s
                <p class="state"><time>%s</time> · %s · <b class="%s">%s</b></p></div>
                """.formatted(
                        text.own() ? "own" : "came",
                        words(text),
                        new FileTag(ink).of(text.files()),
                        Times.since(start, text.at()),
                        segments(text),
                        lost(text) ? "lost" : "fine",
                        ink.of(text.state()));
    }

    private static boolean lost(Text text) {
        return text.state().matches("(?:undelivered|failed|canceled|not sent).*");
    }

    private static String segments(Text text) {
        int count = text.ends().size();
        return "%d %s of %s".formatted(count, count == 1 ? "segment" : "segments", text.encoding());
    }

    /** Where something is hidden the marks would stand at the wrong letters. */
    private String words(Text text) {
        List<Integer> ends = text.ends();
        if (ends.size() < 2 || ink.hides(text.words())) {
            return ink.of(text.words());
        }
        StringBuilder cut = new StringBuilder();
        int from = 0;
        for (int i = 0; i < ends.size(); i++) {
            cut.append(Ink.escape(text.words().substring(from, ends.get(i))))
                    .append("<i class=\"cut\">%d/%d</i>".formatted(i + 1, ends.size()));
            from = ends.get(i);
        }
        return cut.toString();
    }
}
