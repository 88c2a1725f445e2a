package dev.roundtrip.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Sources as tests give them: by the names of properties, but secrets in the environment, where they belong. */
public final class NamedSources {
    private NamedSources() {}

    public static Sources of(Map<String, String> named, Path envFile) {
        Map<String, String> properties = new HashMap<>();
        Map<String, String> environment = new HashMap<>();
        named.forEach((name, value) -> Key.ofProperty(name)
                .filter(Key::secret)
                .ifPresentOrElse(key -> environment.put(key.variable(), value), () -> properties.put(name, value)));
        return new Sources(properties, environment, envFile);
    }
}
