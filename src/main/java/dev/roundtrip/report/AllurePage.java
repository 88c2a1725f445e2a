package dev.roundtrip.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Allure 2's single file taken apart: its style sheets, its scripts and the data that they read. All else that stands in it,
 * such as the tag that counts readers, is not taken.
 */
final class AllurePage {
    private static final String STYLE = "<link rel=\"stylesheet\" type=\"text/css\" href=\"data:text/css;base64,";
    private static final String SCRIPT = "<script src=\"data:text/javascript;base64,";
    private static final String DATA = "d('";

    private final String page;

    AllurePage(String page) {
        this.page = page;
    }

    /**
     * Its parts in the order in which a reader needs them, alike beside alike.
     *
     * @return {@code app/…css} and {@code app/…js} in Allure's order, then all data by the name that Allure gives them
     * @throws ReportTrouble when there is no script or no data where Allure 2 puts them
     */
    Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        all(STYLE, "css").forEach((name, style) -> parts.put(name, new LeanStyle(style).bytes()));
        Map<String, byte[]> scripts = all(SCRIPT, "js");
        Map<String, byte[]> data = data("");
        if (scripts.isEmpty() || data.isEmpty()) {
            throw new ReportTrouble(
                    "Allure's report holds no %s where Allure 2.34 puts them. Pin the reportVersion that was tried."
                            .formatted(scripts.isEmpty() ? "scripts" : "data"));
        }
        parts.putAll(scripts);
        data.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, byte[]> file) -> rank(file.getKey()))
                        .thenComparing(file -> ending(file.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(file -> parts.put(file.getKey(), file.getValue()));
        return parts;
    }

    private Map<String, byte[]> all(String begin, String ending) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (int at = page.indexOf(begin); at >= 0; at = page.indexOf(begin, at)) {
            int from = at + begin.length();
            int to = page.indexOf('"', from);
            found.put("app/%d.%s".formatted(found.size(), ending), decoded(from, to));
            at = to;
        }
        return found;
    }

    /** The data whose names begin so. By hand: a pattern over a text of this length would take its time. */
    Map<String, byte[]> data(String folder) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        String begin = DATA + folder;
        for (int at = page.indexOf(begin); at >= 0; at = page.indexOf(begin, at)) {
            int endOfName = page.indexOf('\'', at + DATA.length());
            int from = endOfName + "','".length();
            int to = page.indexOf('\'', from);
            if (endOfName < 0 || to < 0) {
                throw new ReportTrouble("Allure's report ends within its data. Generate it again.");
            }
            found.put(page.substring(at + DATA.length(), endOfName), decoded(from, to));
            at = to;
        }
        return found;
    }

    private byte[] decoded(int from, int to) {
        return Base64.getDecoder().decode(page.substring(from, to).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int rank(String name) {
        return name.startsWith("data/attachments/") ? 2 : name.startsWith("data/test-cases/") ? 1 : 0;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
