package dev.roundtrip.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Columns in plain text. A cell that is too wide goes on in the next line: Maven puts 18 columns before each. */
final class TextTable {
    private static final int WIDEST_CELL = 20;
    private static final String NOTHING = "-";

    private final List<String> headings;
    private final Map<String, List<List<String>>> rows;

    /**
     * @param headings of the columns but the first, which has none
     * @param rows by their name, for each heading the words of a cell
     */
    TextTable(List<String> headings, Map<String, List<List<String>>> rows) {
        this.headings = headings;
        this.rows = rows;
    }

    List<String> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(Stream.concat(Stream.of(""), headings.stream()).toList());
        rows.forEach((name, cells) -> table.addAll(lines(name, cells)));
        return table.stream().map(line -> line(line, widths(table))).toList();
    }

    private static List<List<String>> lines(String name, List<List<String>> cells) {
        List<List<String>> wrapped = cells.stream().map(TextTable::wrapped).toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            int at = i;
            lines.add(Stream.concat(
                            Stream.of(at == 0 ? name : ""),
                            wrapped.stream().map(cell -> at < cell.size() ? cell.get(at) : ""))
                    .toList());
        }
        return lines;
    }

    private static List<String> wrapped(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (last.isEmpty() || last.length() + 2 + word.length() > WIDEST_CELL) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, last + ", " + word);
            }
        }
        return lines.isEmpty() ? List.of(NOTHING) : lines;
    }

    private static List<Integer> widths(List<List<String>> table) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.get(0).size(); column++) {
            int at = column;
            widths.add(
                    table.stream().mapToInt(line -> line.get(at).length()).max().orElse(0));
        }
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            padded.add(cells.get(column)
                    + " ".repeat(widths.get(column) - cells.get(column).length()));
        }
        return String.join(" | ", padded).stripTrailing();
    }
}
