package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import java.net.URI;
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
    private static final Pattern BASE = Pattern.compile("[\"'](https?://[^\"'\\s]+?)/*[\"']");
    private static final Pattern BASE_GIVEN = Pattern.compile("baseUrl\\s*:\\s*" + BASE.pattern());
    private static final Pattern BASE_NAME = Pattern.compile("baseUrl\\s*:\\s*([A-Za-z_$][\\w$]*)");

    /** What that HTML says; empty when it names no chat. In a whole page any address may stand: the base is what is called so. */
    static Optional<Snippet> in(String html) {
        return group(TOKEN, html).map(token -> new Snippet(token, baseIn(html)));
    }

    private static String baseIn(String html) {
        return group(BASE_GIVEN, html)
                .or(() -> group(BASE_NAME, html)
                        .flatMap(name -> group(
                                Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "\\s*=\\s*" + BASE.pattern()),
                                html)))
                .orElse("");
    }

    /** @throws ChannelTrouble when a page that holds this one does not hold the wanted one */
    void mustBe(Snippet wanted, URI page) {
        if (!websiteToken.equals(wanted.websiteToken)) {
            throw new ChannelTrouble(
                    "The page %s holds another chat: its websiteToken is %s, and that of the inbox under test is %s. Correct the page, roundtrip.webchat.page or roundtrip.webchat.inbox."
                            .formatted(page, websiteToken, wanted.websiteToken));
        }
        if (!base.isEmpty() && !wanted.base.isEmpty() && !base.equals(wanted.base)) {
            throw new ChannelTrouble(
                    "The page %s loads its chat from %s, and the desk says %s (its FRONTEND_URL). Put the inbox's own snippet onto the page."
                            .formatted(page, base, wanted.base));
        }
    }

    /** What the desk's own embed snippet says. */
    static Snippet of(String script) {
        return group(TOKEN, script)
                .map(token -> new Snippet(token, group(BASE, script).orElse("")))
                .orElseThrow(
                        () -> new ChannelTrouble(
                                Why.CHAT_UNKNOWN,
                                "The inbox's embed snippet (web_widget_script) names no websiteToken, so it is no website inbox. Name the id of a website inbox."));
    }

    private static Optional<String> group(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
