package dev.roundtrip.cli;

import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.simulator.Surroundings;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.targets.Embedded;
import dev.roundtrip.targets.FreshDesk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Desk, mail server and Twilio together, set up for a run or fresh. */
record Whole(int port, int smtpPort, int imapPort, List<String> faults) {
    Served start(UnaryOperator<ChatwootOptions> manner, Path envFile, Clock clock) {
        return start(manner, UnaryOperator.identity(), envFile, clock);
    }

    /** The same with a mail server and a Twilio other than usual. */
    Served start(UnaryOperator<ChatwootOptions> manner, UnaryOperator<Surroundings> around, Path envFile, Clock clock) {
        Embedded embedded = Embedded.start(settings(), manner, around, clock);
        return new Served(
                embedded.contractTarget(),
                List.of(),
                List.of(
                        "Simulated desk at %s; end it with Ctrl-C or SIGTERM."
                                .formatted(
                                        embedded.settings().desk().orElseThrow().url()),
                        envFile == null
                                ? "With --env-file F it writes the settings of a run against it."
                                : "The settings of a run against it are in %s.".formatted(envFile)),
                EnvLines.of(embedded.settings()),
                embedded);
    }

    /** Nobody has been there yet, so that there are no settings of a run. */
    Served startFresh(UnaryOperator<ChatwootOptions> manner, Clock clock) {
        FreshDesk fresh = FreshDesk.start(settings().embedded(), manner, clock);
        List<String> told = new ArrayList<>(List.of(
                "Simulated desk at %s, just deployed: its first start is still to come. End it with Ctrl-C or SIGTERM."
                        .formatted(fresh.surroundings().get("DESK")),
                "Put these into the first block of docs/first-desk.md:"));
        fresh.surroundings().forEach((name, value) -> told.add("  %s='%s'".formatted(name, value)));
        return new Served(fresh.contractTarget(), List.of(), told, List.of(), fresh);
    }

    /** Of what this process was given, only what the options say. */
    private Settings settings() {
        Map<String, String> own = new HashMap<>();
        own.put("roundtrip.target", "embedded");
        own.put("roundtrip.embedded.port", String.valueOf(port));
        own.put("roundtrip.embedded.smtp.port", String.valueOf(smtpPort));
        own.put("roundtrip.embedded.imap.port", String.valueOf(imapPort));
        own.put("roundtrip.embedded.faults", String.join(",", faults));
        return Settings.read(new Sources(own, Map.of(), Path.of("")));
    }
}
