package dev.roundtrip.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts as people write them. No name is ever looked up. */
public final class Hosts {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private Hosts() {}

    /** Whether that host is the machine that asks. */
    public static boolean loopback(String host) {
        return LOOPBACK.matcher(plain(host)).matches();
    }

    /**
     * The host alone, in one spelling: without scheme, user, port, path, brackets, and the dot at the end of a full name; an
     * IPv6 address with all its groups.
     */
    public static String plain(String written) {
        String place = written.strip().replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "");
        String host = host(BARE_IPV6.matcher(place).matches() ? "[" + place + "]" : place)
                .toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? address(host) : host.replaceFirst("\\.+$", "");
    }

    /** Whether one host is among those that a name stands for: {@code *.shop.example} is all below, not that one itself. */
    public static boolean covers(String name, String host) {
        return name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
    }

    private static String host(String place) {
        try {
            URI uri = new URI("//" + place);
            // No host is seen where a name has a character that names don't have, such as the star.
            return uri.getHost() != null
                    ? uri.getHost()
                    : String.valueOf(uri.getAuthority())
                            .replaceFirst("^.*@", "")
                            .replaceFirst(":\\d*$", "");
        } catch (URISyntaxException unreadable) {
            return place;
        }
    }

    private static String address(String bracketed) {
        try {
            // Within brackets is an address, never a name.
            return InetAddress.getByName(bracketed).getHostAddress();
        } catch (UnknownHostException noAddress) {
            return bracketed;
        }
    }
}
