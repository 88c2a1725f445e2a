package dev.roundtrip.simulator.chatwoot.throttle;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds the address of the client, also behind proxies, whose word is taken when they are of this machine or a private network. */
final class Client {
    private static final Pattern TRUSTED = Pattern.compile(
            "127\\..*|::1|0:0:0:0:0:0:0:1|f[cd][0-9a-f]{2}:.*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|localhost");

    private Client() {}

    static String of(Context context) {
        String nearest = context.ip().replaceAll("[\\[\\]]", "");
        if (!isTrusted(nearest)) {
            return nearest;
        }
        List<String> told = Arrays.stream(
                        Objects.toString(context.header("X-Forwarded-For"), "").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        return told.stream()
                .filter(address -> !isTrusted(address))
                .reduce((farther, nearer) -> nearer)
                .orElse(told.isEmpty() ? nearest : told.get(0));
    }

    private static boolean isTrusted(String address) {
        return TRUSTED.matcher(address).matches();
    }
}
