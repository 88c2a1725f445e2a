package dev.roundtrip.simulator.chatwoot.widget;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What the widget is told about its inbox and its visitor when it starts. */
public final class ConfigShape {
    private final Address address;
    private final Clock clock;
    private final List<Map<String, Object>> languages;

    public ConfigShape(Address address, Clock clock) {
        this.address = address;
        this.clock = clock;
        this.languages = languages();
    }

    Map<String, Object> of(Visitor visitor, String session) {
        return Shape.of("website_channel_config", channel(visitor.inbox(), session))
                .with("contact", contact(visitor))
                .with("global_config", global())
                .map();
    }

    /** What is the same for every widget of the installation. */
    Map<String, Object> global() {
        return Shape.of("LOGO_THUMBNAIL", "/brand-assets/logo_thumbnail.svg")
                .with("BRAND_NAME", "Chatwoot")
                .with("WIDGET_BRAND_URL", "https://www.chatwoot.com")
                .with("MAXIMUM_FILE_UPLOAD_SIZE", 40)
                .with("INSTALLATION_NAME", "Chatwoot")
                .map();
    }

    Map<String, Object> channel(Inbox inbox, String session) {
        Map<String, Object> settings = inbox.channel().settings();
        return Shape.of("allow_messages_after_resolved", inbox.allowMessagesAfterResolved())
                .with("api_host", address.url())
                .with("auth_token", session)
                .with("avatar_url", "")
                .with("csat_survey_enabled", inbox.csatSurveyEnabled())
                .with("disable_branding", false)
                .with("enabled_features", settings.get("selected_feature_flags"))
                .with("enabled_languages", languages)
                .with("locale", "en")
                .with("out_of_office_message", inbox.outOfOfficeMessage())
                .with("portal", null)
                .with("pre_chat_form_enabled", settings.get("pre_chat_form_enabled"))
                .with("pre_chat_form_options", settings.get("pre_chat_form_options"))
                .with("reply_time", settings.get("reply_time"))
                .with("timezone", inbox.timezone())
                .with("utc_off_set", offset(inbox))
                .with("website_name", inbox.name())
                .with("website_token", settings.get("website_token"))
                .with("welcome_tagline", settings.get("welcome_tagline"))
                .with("welcome_title", settings.get("welcome_title"))
                .with("widget_color", settings.get("widget_color"))
                .with("working_hours", hours(inbox))
                .with("working_hours_enabled", inbox.workingHoursEnabled())
                .map();
    }

    private static Map<String, Object> contact(Visitor visitor) {
        Contact contact = visitor.contact();
        return Shape.of("email", contact.email())
                .with("id", contact.id())
                .with("identifier", contact.identifier())
                .with("name", contact.name())
                .with("phone_number", contact.phoneNumber())
                .with("pubsub_token", visitor.place().pubsubToken())
                .map();
    }

    private String offset(Inbox inbox) {
        String id = ZoneId.of(inbox.timezone())
                .getRules()
                .getOffset(clock.instant())
                .getId();
        return "Z".equals(id) ? "+00:00" : id;
    }

    private static List<Map<String, Object>> hours(Inbox inbox) {
        return inbox.workingHours().stream().map(day -> hours(inbox, day)).toList();
    }

    private static Map<String, Object> hours(Inbox inbox, Map<String, Object> day) {
        int number = ((Number) day.get("day_of_week")).intValue();
        return Shape.of("id", 7 * (inbox.id() - 1) + number + 1)
                .with("inbox_id", inbox.id())
                .with("account_id", inbox.accountId())
                .all(day)
                .with("created_at", Times.iso(inbox.createdAt()))
                .with("updated_at", Times.iso(inbox.updatedAt()))
                .map();
    }

    private static List<Map<String, Object>> languages() {
        try {
            return new ObjectMapper().readValue(WidgetFiles.bytes("languages.json"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The list of languages of the widget can't be read.", e);
        }
    }
}
