package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How an inbox asks for satisfaction: as given when it is made, with everything filled in when it is changed. */
final class SurveyConfig {
    private SurveyConfig() {}

    static Map<String, Object> given(Params config) {
        return config.only(List.of("display_type", "message", "button_text", "language", "survey_rules", "template"));
    }

    static Map<String, Object> complete(Params config) {
        Params rules = config.child("survey_rules");
        return Shape.of("display_type", Objects.requireNonNullElse(config.text("display_type"), "emoji"))
                .with("message", Objects.requireNonNullElse(config.text("message"), ""))
                .with(
                        "survey_rules",
                        Shape.of("operator", Objects.requireNonNullElse(rules.text("operator"), "contains"))
                                .with("values", rules.list("values"))
                                .map())
                .with("button_text", Objects.requireNonNullElse(config.text("button_text"), "Please rate us"))
                .with("language", Objects.requireNonNullElse(config.text("language"), "en"))
                .when(config.isPresent("template"), "template", () -> config.value("template"))
                .map();
    }
}
