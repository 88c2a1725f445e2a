package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrottleCheckTest {
    private final Map<String, String> given = new HashMap<>(Map.of(
            "roundtrip.target", "remote",
            "roundtrip.channels", "webchat",
            "roundtrip.desk.url", "https://desk.example",
            "roundtrip.desk.token", "any-token",
            "roundtrip.desk.account.name", "Shop",
            "roundtrip.webchat.inbox", "3"));

    @TempDir
    Path folder;

    @Test
    void what_fits_is_told_in_a_phrase() {
        assertThat(look(Path.of("features"), false)).singleElement().satisfies(finding -> {
            assertThat(finding.failed()).isFalse();
            assertThat(finding.seen()).endsWith(" from one address in an hour a run needs 1");
        });
        given.put("roundtrip.webchat.page", "https://shop.example");
        assertThat(look(Path.of("features"), false))
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen()).endsWith(" a run needs 2"));
    }

    @Test
    void more_loads_than_the_desk_allows_are_told_beforehand() throws IOException {
        scenarios(6, "@webchat @first-visit");

        assertThat(look(folder, false)).singleElement().satisfies(finding -> {
            assertThat(finding.failed()).isTrue();
            assertThat(finding.only()).contains(Channel.WEB_CHAT);
            assertThat(finding.seen())
                    .startsWith(
                            "The chosen scenarios load the chat 6 times with a browser that the desk does not know, and it allows 5 loads ")
                    .contains("ENABLE_RACK_ATTACK_WIDGET_API=false")
                    .endsWith("roundtrip.capabilities=throttles-off.");
        });
    }

    @Test
    void of_several_machines_each_counts_its_own_share() throws IOException {
        scenarios(6, "@webchat @first-visit");
        given.put("roundtrip.shard", "1/2");

        assertThat(look(folder, false)).singleElement().satisfies(finding -> {
            assertThat(finding.failed()).isFalse();
            assertThat(finding.seen()).endsWith(" a run needs 3");
        });
    }

    @Test
    void forms_before_the_chat_are_counted_too() throws IOException {
        scenarios(3, "@webchat");

        assertThat(look(folder, true))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.seen())
                                .startsWith(
                                        "The inbox has a form before the chat, so that 3 of the chosen scenarios begin with it; the desk allows 6 chats "));
        given.put("roundtrip.capabilities", "throttles-off");
        assertThat(look(folder, true)).isEmpty();
    }

    private void scenarios(int count, String tags) throws IOException {
        StringBuilder feature = new StringBuilder("Feature: Many\n");
        for (int number = 1; number <= count; number++) {
            feature.append("\n  %s\n  Scenario: Number %d\n    Given Maya, a friendly first-time buyer\n"
                    .formatted(tags, number));
        }
        Files.writeString(folder.resolve("many.feature"), feature);
    }

    private List<Finding> look(Path features, boolean form) {
        Settings settings = Settings.read(NamedSources.of(given, Path.of("")), new RunIds(new Random(1)));
        return new ThrottleCheck(settings, features).look(form);
    }
}
