package dev.roundtrip.evidence;

import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Trace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a message's way broke, and what each side said when it was asked: what was found elsewhere first. */
final class FindingTable {
    private final Ink ink;

    FindingTable(Ink ink) {
        this.ink = ink;
    }

    String of(Finding finding) {
        return """
                <div class="finding">
                <p><b>%s</b> %s</p>
                <p><b>What to do:</b> %s</p>
                %s</div>
                """.formatted(
                        finding.certain() ? "Cause:" : "Likely cause:",
                        ink.of(finding.why()),
                        ink.of(finding.remedy()),
                        table(finding));
    }

    private String table(Finding finding) {
        if (finding.traces().isEmpty()) {
            return "";
        }
        List<Trace> rest = finding.traces().stream()
                .filter(trace -> !trace.sign().nearMiss())
                .toList();
        String rows = Stream.concat(
                        finding.nearMisses().stream().map(trace -> row("found, but not as owed", trace)),
                        rest.stream().map(trace -> row("asked", trace)))
                .collect(Collectors.joining());
        return """
                <div class="wide"><table>
                <thead><tr><th scope="col">Side</th><th scope="col">How</th><th scope="col">What it said</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                """.formatted(rows);
    }

    private String row(String how, Trace trace) {
        return "<tr%s><th scope=\"row\">%s</th><td>%s</td><td dir=\"auto\">%s</td></tr>\n"
                .formatted(
                        trace.sign().nearMiss() ? " class=\"almost\"" : "",
                        ink.of(trace.who()),
                        how,
                        ink.of(trace.sentence()));
    }
}
