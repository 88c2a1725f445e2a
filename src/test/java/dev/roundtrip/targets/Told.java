package dev.roundtrip.targets;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Settings as a test gives them, and no others. */
final class Told {
    private Told() {}

    /** Pairs of a name without {@code roundtrip.} and a value. */
    static Settings settings(String... pairs) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put("roundtrip." + pairs[i], pairs[i + 1]);
        }
        return Settings.read(NamedSources.of(properties, Path.of("")), new RunIds(new Random(1)));
    }

    /** The pairs of a remote target's settings; those that a test gives are added and win. */
    static String[] remote(String... pairs) {
        List<String> all = new ArrayList<>(List.of(
                "target", "remote",
                "desk.url", "https://desk.example",
                "desk.token", "desk-token",
                "desk.account.name", "Harbor & Pine",
                "email.inbox", "1",
                "email.customer", "qa@mail.example",
                "email.smtp.host", "mail.example",
                "email.imap.host", "mail.example",
                "email.imap.user", "qa",
                "email.imap.password", "mail-word",
                "sms.inbox", "2",
                "sms.customer.numbers", "+15551230001",
                "sms.account.sid", "AC" + "5".repeat(32),
                "sms.auth.token", "sms-token"));
        all.addAll(List.of(pairs));
        return all.toArray(String[]::new);
    }
}
