package dev.roundtrip.channel.webchat;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of {@code frame-ancestors}, matched as browsers do: a host without a scheme wants the scheme of the framed page
 * or a better one, a host without a port wants the usual port, {@code *.shop.test} is not
 * {@code shop.test}, and a path keeps every page out, since pages are compared without theirs.
 */
record FrameSource(String entry) {
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):");
    private static final Pattern HOST = Pattern.compile(
            "(?:(?<scheme>[a-z][a-z0-9+.-]*)://)?(?<host>\\*|(?:\\*\\.)?[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::(?<port>\\d+|\\*))?/?");

    /** Whether it lets that page show the framed one. */
    boolean allows(URI page, URI framed) {
        String source = entry.toLowerCase(Locale.ROOT);
        Matcher scheme = SCHEME.matcher(source);
        Matcher host = HOST.matcher(source);
        if (source.equals("*")) {
            return true;
        } else if (source.equals("'self'")) {
            return origin(page).equals(origin(framed));
        } else if (scheme.matches()) {
            return better(scheme.group(1), scheme(page));
        }
        return host.matches()
                && better(host.group("scheme") == null ? scheme(framed) : host.group("scheme"), scheme(page))
                && isHost(host.group("host"), host(page))
                && isPort(host.group("port"), page);
    }

    /** Scheme, host and port: what a browser holds to be one site. */
    static String origin(URI address) {
        return "%s://%s:%d".formatted(scheme(address), host(address), port(address));
    }

    private static boolean better(String wanted, String seen) {
        return seen.equals(wanted) || wanted.equals("http") && seen.equals("https");
    }

    private static boolean isHost(String wanted, String seen) {
        return wanted.equals("*")
                || (wanted.startsWith("*.") ? seen.endsWith(wanted.substring(1)) : seen.equals(wanted));
    }

    private static boolean isPort(String wanted, URI page) {
        return wanted == null
                ? port(page) == usual(page)
                : wanted.equals("*")
                        || port(page) == Integer.parseInt(wanted)
                        || wanted.equals("80") && port(page) == usual(page);
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? usual(address) : address.getPort();
    }

    private static int usual(URI address) {
        return scheme(address).equals("https") ? 443 : 80;
    }

    private static String scheme(URI address) {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
