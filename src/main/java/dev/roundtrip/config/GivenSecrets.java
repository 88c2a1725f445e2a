package dev.roundtrip.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All secrets among what a run was told, used or not: what may stand in nothing that it leaves. */
public final class GivenSecrets {
    private static final Pattern LOG_IN = Pattern.compile("://(?:[^/\\s:@]*:([^/\\s]+)|([^/?#\\s:@]+):?)@");

    private GivenSecrets() {}

    /**
     * Their values by setting and origin: {@code roundtrip.desk.token (.env line 3)}. Also those that another origin
     * wins over.
     *
     * @throws BadSettings when a file of settings can't be read, so that nobody knows what is in it
     */
    public static Map<String, String> of(Sources sources) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> secrets = new LinkedHashMap<>();
        Map<Key, List<Given>> all = sources.everywhere(faults);
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
        all.forEach((key, given) -> given.forEach(each -> {
            String name = "%s (%s)".formatted(key.property(), each.origin());
            List<String> values = hidden(key, each.value());
            for (int i = 0; i < values.size(); i++) {
                secrets.put(i == 0 ? name : name + ", decoded", values.get(i));
            }
        }));
        return secrets;
    }

    /** The whole value; or what opens an address: the password in it, else the one word before its host, as it stands there and as it is sent. */
    private static List<String> hidden(Key key, String value) {
        Matcher address = LOG_IN.matcher(value);
        if (key.secret()) {
            return List.of(value);
        }
        if (!address.find()) {
            return List.of();
        }
        String opens = address.group(1) == null ? address.group(2) : address.group(1);
        return Stream.of(opens, decoded(opens)).distinct().toList();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }
}
