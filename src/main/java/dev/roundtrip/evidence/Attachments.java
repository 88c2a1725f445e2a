package dev.roundtrip.evidence;

import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What hangs on the Allure test, in the order in which a reader wants it: the transcript first, raw traffic last. */
final class Attachments {
    static final String TRANSCRIPT = "Transcript";

    private static final int LONGEST_LOG = 1024 * 1024;

    private final Redactor redactor;

    Attachments(Redactor redactor) {
        this.redactor = redactor;
    }

    List<Attached> of(Story story, List<Exchange> exchanges) {
        List<Exchange> byTime =
                exchanges.stream().sorted(Comparator.comparing(Exchange::at)).toList();
        List<Attached> all = new ArrayList<>();
        byte[] page = new Transcript(redactor).page(story).getBytes(StandardCharsets.UTF_8);
        all.add(new Attached(TRANSCRIPT, "text/html", page));
        ofKind(byTime, Kind.PICTURE).forEach(picture -> all.add(picture(picture)));
        ofKind(byTime, Kind.MAIL).forEach(mail -> all.add(mail(mail)));
        addLog(all, "Messages exchanged with Twilio", ofKind(byTime, Kind.TWILIO), story.startedAt());
        addLog(all, "Requests to the desk", ofKind(byTime, Kind.DESK_HTTP), story.startedAt());
        addLog(all, "What the browser logged", ofKind(byTime, Kind.BROWSER_CONSOLE), story.startedAt());
        return numbered(all);
    }

    private Attached picture(Exchange picture) {
        String name = picture.title().isBlank() ? "What the customer saw" : redactor.text(picture.title());
        return new Attached(name, picture.mediaType(), picture.body());
    }

    /** As plain text: a browser shows that, while it would only offer to save a message. */
    private Attached mail(Exchange mail) {
        String title = mail.title().isBlank() ? "Mail as received" : redactor.text(mail.title());
        String name = title.contains("(source)") ? title : title + " (source)";
        return Attached.text(name, redactor.body(mail.mediaType(), mail.body()));
    }

    private void addLog(List<Attached> all, String name, List<Exchange> exchanges, Instant start) {
        if (!exchanges.isEmpty()) {
            String log =
                    exchanges.stream().map(exchange -> entry(exchange, start)).collect(Collectors.joining("\n"));
            all.add(Attached.text(name, new CappedText(LONGEST_LOG).of(log)));
        }
    }

    private String entry(Exchange exchange, Instant start) {
        return "%s  %s%n%n%s%n%n%s%n"
                .formatted(
                        Times.since(start, exchange.at()),
                        redactor.text(exchange.title()),
                        redactor.body(exchange.mediaType(), exchange.body()).strip(),
                        "─".repeat(80));
    }

    private static List<Exchange> ofKind(List<Exchange> exchanges, Kind kind) {
        return exchanges.stream().filter(exchange -> exchange.kind() == kind).toList();
    }

    /** A second attachment of the same name gets a number, so that a reader can say which one is meant. */
    private static List<Attached> numbered(List<Attached> all) {
        Map<String, Integer> seen = new HashMap<>();
        return all.stream()
                .map(each -> {
                    int count = seen.merge(each.name(), 1, Integer::sum);
                    return count == 1 ? each : new Attached(each.name() + " " + count, each.mediaType(), each.bytes());
                })
                .toList();
    }
}
