package dev.roundtrip.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All secrets among what a run was told, used or not: what may stand in nothing that it leaves. */
public final class GivenSecrets {
    private static final Pattern LOG_IN = Pattern.compile("://[^/\\s:@]*:([^/\\s]+)@");

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
        all.forEach((key, given) -> given.forEach(each -> hidden(key, each.value())
                .ifPresent(value -> secrets.put("%s (%s)".formatted(key.property(), each.origin()), value))));
        return secrets;
    }

    /** The whole value, or the password in an address. */
    private static Optional<String> hidden(Key key, String value) {
        Matcher address = LOG_IN.matcher(value);
        return key.secret() ? Optional.of(value) : address.find() ? Optional.of(address.group(1)) : Optional.empty();
    }
}
