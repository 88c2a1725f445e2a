package dev.roundtrip.evidence;

import dev.roundtrip.evidence.RepeatedPolls.Told;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import dev.roundtrip.trip.Phone;
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

    List<Attached> of(Story story, List<Exchange> exchanges, List<Phone> phones) {
        List<Exchange> byTime =
                exchanges.stream().sorted(Comparator.comparing(Exchange::at)).toList();
        List<Attached> all = new ArrayList<>();
        all.add(Attached.page(TRANSCRIPT, new Transcript(redactor).page(story)));
        all.addAll(new Pictures(redactor).of(byTime, phones, story.startedAt()));
        ofKind(byTime, Kind.MAIL).forEach(mail -> all.add(mail(mail)));
        addLog(all, "Messages exchanged with Twilio", ofKind(byTime, Kind.TWILIO), story.startedAt());
        addLog(all, "Requests to the desk", ofKind(byTime, Kind.DESK_HTTP), story.startedAt());
        addLog(all, "What the browser logged", ofKind(byTime, Kind.BROWSER_CONSOLE), story.startedAt());
        return numbered(all);
    }

    /** As plain text: a browser shows that, while it would only offer to save a message. */
    private Attached mail(Exchange mail) {
        String title = mail.title().isBlank() ? "Mail as received" : redactor.text(mail.title());
        String name = title.contains("(source)") ? title : title + " (source)";
        String source = MailSource.of(MediaTypes.decode(mail.mediaType(), mail.body()));
        return Attached.text(name, redactor.body(mail.mediaType(), source.getBytes(StandardCharsets.UTF_8)));
    }

    private void addLog(List<Attached> all, String name, List<Exchange> exchanges, Instant start) {
        if (!exchanges.isEmpty()) {
            String log = RepeatedPolls.of(exchanges).stream()
                    .map(told -> entry(told, start))
                    .collect(Collectors.joining("\n"));
            all.add(Attached.text(name, new CappedText(LONGEST_LOG).of(log)));
        }
    }

    private String entry(Told told, Instant start) {
        Exchange exchange = told.exchange();
        String more = told.more() == 0
                ? ""
                : "%n%n… %d more like this, the last at %s".formatted(told.more(), Times.since(start, told.last()));
        return "%s  %s%n%n%s%s%n%n%s%n"
                .formatted(
                        Times.since(start, exchange.at()),
                        redactor.text(exchange.title()),
                        redactor.body(exchange.mediaType(), exchange.body()).strip(),
                        more,
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
