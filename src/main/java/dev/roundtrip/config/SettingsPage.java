package dev.roundtrip.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All settings there are, as a page of Markdown. */
public final class SettingsPage {
    private static final String HEAD = """
            # Settings

            Written by `./roundtrip settings --page docs/settings.md`; a test fails when it is not what the code says.

            Each can be given as a property (`-Droundtrip.target=remote`), in the environment (`ROUNDTRIP_TARGET=remote`) or in the
            ignored file `.env` (`ROUNDTRIP_TARGET=remote`; begin with a copy of `.env.example`). The first of these that says
            something wins. Secrets (🔒) are refused as properties, which stand in build logs, and when they have fewer than 8
            characters, 16 where they are of letters or of digits alone, or stand in what another setting says openly: they could not be
            hidden. `./roundtrip settings` shows what is in
            force, where it comes from, and secrets masked. Budgets are seconds, soft/hard.
            """;
    private static final Map<String, String> SECTIONS = sections();

    private SettingsPage() {}

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("", "The run");
        sections.put("desk", "The desk");
        sections.put("email", "E-mail");
        sections.put("sms", "SMS");
        sections.put("webchat", "Web chat");
        sections.put("browser", "Browser");
        sections.put("budget", "Budgets");
        sections.put("review", "Grades of drafts");
        sections.put("embedded", "The embedded target");
        return sections;
    }

    /** The page, with a line break at its end. */
    public static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        SECTIONS.forEach((prefix, title) -> page.append("\n## ")
                .append(title)
                .append("\n\n| setting | standard | meaning |\n|---|---|---|\n")
                .append(Arrays.stream(Key.values())
                        .filter(key -> section(key).equals(prefix))
                        .map(SettingsPage::row)
                        .collect(Collectors.joining())));
        return page.toString();
    }

    private static String section(Key key) {
        String first = name(key).replaceFirst("\\..*", "");
        return name(key).contains(".") && SECTIONS.containsKey(first) ? first : "";
    }

    private static String name(Key key) {
        return key.property().replaceFirst("^roundtrip\\.", "");
    }

    private static String row(Key key) {
        return "| `%s`%s | %s | %s |\n"
                .formatted(
                        key.property(),
                        key.secret() ? " 🔒" : "",
                        standard(key),
                        key.meaning().replace("|", "\\|").replaceAll("(\\S*\\*\\S*)", "`$1`"));
    }

    private static String standard(Key key) {
        if (!key.fallback().isEmpty()) {
            return "`" + key.fallback() + "`";
        }
        return List.of(TargetKind.EMBEDDED, TargetKind.REMOTE).stream()
                .map(target -> StandardBudget.of(key, target, EmailRoute.FORWARDING)
                        .map(budget -> "`%s` %s".formatted(budget, target.name().toLowerCase(Locale.ROOT))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
