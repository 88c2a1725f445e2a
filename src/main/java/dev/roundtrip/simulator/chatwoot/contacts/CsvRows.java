package dev.roundtrip.simulator.chatwoot.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values whose first line names the columns; what is quoted may hold commas and line ends. */
final class CsvRows {
    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    /** Each line by its columns; an empty cell is left out. */
    static List<Map<String, String>> of(String text) {
        List<List<String>> lines = new CsvRows(text.startsWith("\ufeff") ? text.substring(1) : text).lines();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(line.size(), lines.get(0).size()); i++) {
                if (!line.get(i).isEmpty()) {
                    row.put(lines.get(0).get(i), line.get(i));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        while (at < text.length()) {
            List<String> line = line();
            if (!line.equals(List.of(""))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>(List.of(cell()));
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        at++;
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (sign == ',' || sign == '\n' || sign == '\r')) {
                break;
            } else {
                cell.append(sign);
            }
        }
        return cell.toString();
    }
}
