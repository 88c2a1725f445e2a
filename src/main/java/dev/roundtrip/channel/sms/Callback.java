package dev.roundtrip.channel.sms;

import dev.roundtrip.trip.Sign;
import java.net.URI;
import java.util.Locale;

/**
 * Where the desk wants Twilio to post what comes to its number.
 *
 * @param named the address that the inbox names
 * @param desk the address at which the desk is asked, which may be another name of the same host
 */
public record Callback(String named, URI desk) {
    /**
     * What a number's webhook is to this desk. One host may have several names, and a proxy may give a path another one:
     * only where neither is the desk's it is surely elsewhere.
     */
    Sign sign(String webhook) {
        if (webhook.isEmpty()) {
            return Sign.WEBHOOK_ELSEWHERE;
        }
        URI set = URI.create(webhook);
        URI wanted = URI.create(named);
        boolean here = host(set).equals(host(wanted)) || host(set).equals(host(desk));
        boolean path = path(set).equals(path(wanted));
        if (here && path) {
            return Sign.WEBHOOK_RIGHT;
        }
        return here || path ? Sign.WEBHOOK_UNCLEAR : Sign.WEBHOOK_ELSEWHERE;
    }

    private static String host(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return "%s://%s:%d".formatted(scheme, String.valueOf(address.getHost()).toLowerCase(Locale.ROOT), port);
    }

    private static String path(URI address) {
        return String.valueOf(address.getPath()).replaceAll("/+$", "");
    }
}
