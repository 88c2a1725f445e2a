package dev.roundtrip.catalogue;

import dev.roundtrip.features.FeatureStep;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads and writes steps in words. */
final class Words {
    private Words() {}

    /** The channel that a step names. */
    static Optional<Channel> channelOf(String step) {
        if (step.contains("by e-mail")) {
            return Optional.of(Channel.EMAIL);
        } else if (step.contains("in the chat")) {
            return Optional.of(Channel.WEB_CHAT);
        }
        return step.matches(".*\\b(texts|texted|by SMS)\\b.*") ? Optional.of(Channel.SMS) : Optional.empty();
    }

    /** A step with what it quotes and its table, as one text. */
    static String told(FeatureStep step) {
        String quoted = step.quoted().map(text -> ": \"" + text.strip() + "\"").orElse("");
        return step.text() + quoted + table(step.table());
    }

    /** Pairs as "tone: 5; policy: 4"; a table with more columns row by row, each cell with its heading. */
    private static String table(List<List<String>> table) {
        if (table.isEmpty()) {
            return "";
        }
        boolean pairs = table.get(0).size() == 2;
        return table.stream()
                .skip(pairs ? 0 : 1)
                .map(row -> pairs ? String.join(": ", row) : headed(table.get(0), row))
                .collect(Collectors.joining(pairs ? "; " : "\n- ", pairs ? ": " : ":\n- ", ""));
    }

    private static String headed(List<String> headings, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> headings.get(column) + ": " + row.get(column))
                .collect(Collectors.joining("; "));
    }
}
