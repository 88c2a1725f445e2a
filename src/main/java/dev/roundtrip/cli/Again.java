package dev.roundtrip.cli;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Sources;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The command that looks once more at the same, with what was given by {@code -D}. */
record Again(Sources sources) {
    private static final String PLAIN = "[\\w.,:/@+=%-]+";

    String command() {
        return "./roundtrip doctor"
                + Arrays.stream(Key.values())
                        .filter(key -> !key.secret())
                        .filter(key -> !given(key).isEmpty())
                        .map(key -> " -D%s=%s".formatted(key.property(), quoted(given(key))))
                        .collect(Collectors.joining());
    }

    private String given(Key key) {
        return sources.properties().getOrDefault(key.property(), "").strip();
    }

    private static String quoted(String value) {
        return value.matches(PLAIN) ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
