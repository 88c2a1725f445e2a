package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Live-chat inboxes. */
public final class WidgetChannel implements ChannelKind {
    private static final Set<String> REPLY_TIMES = Set.of("in_a_few_minutes", "in_a_few_hours", "in_a_day");
    private static final Map<String, Object> DEFAULTS = Shape.of("website_url", null)
            .with("widget_color", "#1f93ff")
            .with("welcome_title", null)
            .with("welcome_tagline", null)
            .with("reply_time", "in_a_few_minutes")
            .with("pre_chat_form_enabled", false)
            .with(
                    "pre_chat_form_options",
                    Map.of(
                            "pre_chat_message",
                            "Share your queries or comments here.",
                            "pre_chat_fields",
                            List.of(
                                    field("Email Id", "emailAddress", "email", true),
                                    field("Full name", "fullName", "text", false),
                                    field("Phone number", "phoneNumber", "text", false))))
            .with("continuity_via_email", true)
            .with("hmac_mandatory", false)
            .with("allowed_domains", "")
            .with("selected_feature_flags", List.of("attachments", "emoji_picker", "end_conversation"))
            .map();

    private final Tokens tokens;
    private final Address address;

    public WidgetChannel(Tokens tokens, Address address) {
        this.tokens = tokens;
        this.address = address;
    }

    @Override
    public ChannelType type() {
        return ChannelType.WEB_WIDGET;
    }

    @Override
    public Map<String, Object> create(Params wanted, int accountId) {
        refuseUnknownReplyTime(wanted);
        if (wanted.text("website_url") == null || wanted.text("website_url").isBlank()) {
            throw new Invalid("Website url can't be blank", "website_url");
        }
        return Shape.empty()
                .all(DEFAULTS)
                .all(Casts.like(DEFAULTS, wanted))
                .with("website_token", tokens.token(24))
                .with("hmac_token", tokens.token(24))
                .map();
    }

    @Override
    public Map<String, Object> change(Channel channel, Params wanted) {
        refuseUnknownReplyTime(wanted);
        return Casts.like(DEFAULTS, wanted);
    }

    @Override
    public Map<String, Object> shape(Inbox inbox, boolean administrator) {
        Map<String, Object> settings = inbox.channel().settings();
        Shape shape = Shape.empty();
        DEFAULTS.keySet().forEach(name -> shape.with(name, settings.get(name)));
        return shape.with("web_widget_script", script(inbox.channel().text("website_token")))
                .with("website_token", settings.get("website_token"))
                .when(administrator, "hmac_token", () -> settings.get("hmac_token"))
                .map();
    }

    // Observed: an unknown value is no error that the product expects.
    private static void refuseUnknownReplyTime(Params wanted) {
        if (wanted.text("reply_time") != null && !REPLY_TIMES.contains(wanted.text("reply_time"))) {
            throw Refusal.crash();
        }
    }

    private String script(String token) {
        return """
            <script>
              (function (page, tag) {
                var desk = "%s";
                var script = page.createElement(tag), first = page.getElementsByTagName(tag)[0];
                script.src = desk + "/packs/js/sdk.js";
                script.async = true;
                first.parentNode.insertBefore(script, first);
                script.onload = function () {
                  window.chatwootSDK.run({ websiteToken: "%s", baseUrl: desk });
                };
              })(document, "script");
            </script>
            """.formatted(address.url(), token);
    }

    private static Map<String, Object> field(String label, String name, String type, boolean required) {
        return Shape.of("field_type", "standard")
                .with("label", label)
                .with("name", name)
                .with("type", type)
                .with("required", required)
                .with("enabled", false)
                .map();
    }
}
