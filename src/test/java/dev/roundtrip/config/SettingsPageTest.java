package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    @Test
    void the_page_in_the_documents_is_what_the_code_says() throws IOException {
        assertThat(Files.readString(Path.of("docs/settings.md")))
                .as("write it anew with: ./roundtrip settings --page docs/settings.md")
                .isEqualTo(SettingsPage.text());
    }

    @Test
    void every_setting_stands_there_once() {
        String page = SettingsPage.text();
        assertThat(Arrays.stream(Key.values()).map(key -> "| `%s`".formatted(key.property())))
                .allSatisfy(row ->
                        assertThat(page.split(Pattern.quote(row), -1)).as(row).hasSize(2));
    }

    @Test
    void secrets_are_marked_and_standards_of_budgets_told_by_target() {
        assertThat(SettingsPage.text())
                .contains("| `roundtrip.desk.token` 🔒 |  | API access token")
                .contains("| `roundtrip.budget.sms.in` | `5/20` embedded, `10/60` remote |");
    }
}
