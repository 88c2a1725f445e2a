package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a conversation came from: browser, page and time, as the conversation keeps them. */
final class Origin {
    private static final Pattern BROWSER = Pattern.compile("(Edg|Firefox|Chrome|Version)/(\\d+(?:\\.\\d+)*)");
    private static final Map<String, String> BROWSERS =
            Map.of("Edg", "Microsoft Edge", "Firefox", "Firefox", "Chrome", "Chrome", "Version", "Safari");

    private Origin() {}

    static Map<String, Object> of(Context context, Params said) {
        return Shape.of("browser", browser(Objects.toString(context.userAgent(), "")))
                .with("referer", referer(said.text("referer_url")))
                .with(
                        "initiated_at",
                        Shape.of("timestamp", said.text("timestamp")).map())
                .with("browser_language", language(context.header("Accept-Language")))
                .map();
    }

    /** Where a visitor opened the chat, as the event about it tells. */
    static Map<String, Object> ofOpening(Context context, Params info) {
        return Shape.of("referer", info.text("referer"))
                .with("widget_language", info.text("widget_language"))
                .with("browser_language", language(context.header("Accept-Language")))
                .with("browser", browser(Objects.toString(context.userAgent(), "")))
                .map();
    }

    private static Map<String, Object> browser(String agent) {
        Matcher matcher = BROWSER.matcher(agent);
        boolean known = matcher.find();
        String platform = platform(agent);
        return Shape.of("device_name", "Unknown")
                .with("browser_name", known ? BROWSERS.get(matcher.group(1)) : "Unknown Browser")
                .with("platform_name", platform)
                .with("browser_version", known ? matcher.group(2) : "0.0")
                .with("platform_version", "0")
                .map();
    }

    private static String platform(String agent) {
        if (agent.contains("Windows")) {
            return "Windows";
        }
        if (agent.contains("Mac OS X")) {
            return "macOS";
        }
        return agent.contains("Linux") ? "Generic Linux" : "Unknown";
    }

    private static String referer(String address) {
        try {
            URI uri = address == null ? null : URI.create(address);
            return uri != null && uri.getScheme() != null && uri.getScheme().startsWith("http") && uri.getHost() != null
                    ? address
                    : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null; // observed: what is no address is dropped
        }
    }

    private static String language(String accepted) {
        return accepted == null || accepted.isBlank() ? null : accepted.split("[,;-]")[0].strip();
    }
}
