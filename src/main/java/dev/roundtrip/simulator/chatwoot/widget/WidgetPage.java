package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.web.Json;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;
import java.util.stream.Collectors;

/** The page in the chat window, filled in for one visitor. */
final class WidgetPage {
    private final ConfigShape config;
    private final Json json = new Json();
    private final String template = WidgetFiles.text("page.html");

    WidgetPage(ConfigShape config) {
        this.config = config;
    }

    String of(Visitor visitor, String session) {
        String channel = channel(visitor.inbox()).entrySet().stream()
                .map(entry -> "        " + entry.getKey() + ": " + value(entry.getValue()))
                .collect(Collectors.joining(",\n"));
        return template.replace("{{locale}}", "en")
                .replace("{{title}}", escaped(visitor.inbox().name()))
                .replace("{{channel}}", channel)
                .replace("{{pubsubToken}}", visitor.place().pubsubToken())
                .replace("{{authToken}}", session)
                .replace("{{globalConfig}}", json.write(config.global()));
    }

    private Map<String, Object> channel(Inbox inbox) {
        Map<String, Object> known = config.channel(inbox, "");
        return Shape.of("avatarUrl", known.get("avatar_url"))
                .with("allowMessagesAfterResolved", known.get("allow_messages_after_resolved"))
                .with("csatSurveyEnabled", known.get("csat_survey_enabled"))
                .with("disableBranding", known.get("disable_branding"))
                .with("enabledFeatures", known.get("enabled_features"))
                .with("locale", known.get("locale"))
                .with("outOfOfficeMessage", known.get("out_of_office_message"))
                .with("preChatFormEnabled", known.get("pre_chat_form_enabled"))
                .with("preChatFormOptions", known.get("pre_chat_form_options"))
                .with("replyTime", known.get("reply_time"))
                .with("timezone", known.get("timezone"))
                .with("utcOffset", known.get("utc_off_set"))
                .with("websiteName", known.get("website_name"))
                .with("websiteToken", known.get("website_token"))
                .with("welcomeTagline", known.get("welcome_tagline"))
                .with("welcomeTitle", known.get("welcome_title"))
                .with("widgetColor", known.get("widget_color"))
                .with("workingHours", known.get("working_hours"))
                .with("workingHoursEnabled", known.get("working_hours_enabled"))
                .map();
    }

    private String value(Object value) {
        if (!(value instanceof String text)) {
            return json.write(value);
        }
        // JSON's escapes are JavaScript's; only the quotes differ.
        String inner = json.write(text).replace("'", "\\'");
        return "'" + inner.substring(1, inner.length() - 1) + "'";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
