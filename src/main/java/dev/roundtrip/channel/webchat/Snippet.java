package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the HTML says that puts a chat onto a page.
 *
 * @param websiteToken which chat it is
 * @param base where it comes from, without a slash at the end; empty when that can't be read
 */
record Snippet(String websiteToken, String base) {
    private static final Pattern TOKEN = Pattern.compile("websiteToken\\s*:\\s*[\"']([^\"']+)[\"']");
    // However the variable is called that holds it: the only address of a site within quotes.
    private static final Pattern BASE = Pattern.compile("[\"'](https?://[^\"'\\s]+?)/?[\"']");

    /** What that HTML says; empty when it names no chat. In a whole page any address may stand, so none is taken for the base. */
    static Optional<Snippet> in(String html) {
        return group(TOKEN, html).map(token -> new Snippet(token, ""));
    }

    /** What the desk's own embed snippet says. */
    static Snippet of(String script) {
        return group(TOKEN, script)
                .map(token -> new Snippet(token, group(BASE, script).orElse("")))
                .orElseThrow(
                        () -> new ChannelTrouble(
                                "The inbox's embed snippet (web_widget_script) names no websiteToken, so it is no website inbox. Name the id of a website inbox."));
    }

    private static Optional<String> group(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
