package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a test tells a run, and what the run says to it. */
final class Told {
    final Map<String, String> properties = new HashMap<>();
    final Map<String, String> environment = new HashMap<>();
    private final Path envFile;

    Told(Path envFile) {
        this.envFile = envFile;
    }

    /** Everything that a remote target needs, by the names of properties. */
    Told remote() {
        Map.ofEntries(
                        Map.entry("roundtrip.target", "remote"),
                        Map.entry("roundtrip.desk.url", "https://desk.example/"),
                        Map.entry("roundtrip.desk.token", "desk-token-1"),
                        Map.entry("roundtrip.desk.account.name", "Harbor & Pine (staging)"),
                        Map.entry("roundtrip.webchat.inbox", "7"),
                        Map.entry("roundtrip.email.inbox", "5"),
                        Map.entry("roundtrip.email.customer", "qa@mail.example"),
                        Map.entry("roundtrip.email.smtp.host", "mail.example"),
                        Map.entry("roundtrip.email.imap.host", "mail.example"),
                        Map.entry("roundtrip.email.imap.user", "qa"),
                        Map.entry("roundtrip.email.imap.password", "mail-word-1"),
                        Map.entry("roundtrip.sms.inbox", "6"),
                        Map.entry("roundtrip.sms.customer.numbers", "+15551230001"),
                        Map.entry("roundtrip.sms.account.sid", "AC" + "5".repeat(32)),
                        Map.entry("roundtrip.sms.auth.token", "sms-token-2"))
                .forEach(this::with);
        return this;
    }

    /** By the name of the property, but a secret in the environment, where it belongs. */
    Told with(String property, String value) {
        Key.ofProperty(property)
                .filter(Key::secret)
                .ifPresentOrElse(key -> environment.put(key.variable(), value), () -> properties.put(property, value));
        return this;
    }

    Told without(Key key) {
        properties.remove(key.property());
        environment.remove(key.variable());
        return this;
    }

    Sources sources() {
        return new Sources(properties, environment, envFile);
    }

    Settings settings() {
        return Settings.read(sources(), new RunIds(new Random(1)));
    }

    BadSettings bad() {
        return catchThrowableOfType(BadSettings.class, this::settings);
    }

    List<String> faults() {
        return bad().faults().stream().map(Fault::toString).toList();
    }
}
