package dev.roundtrip.cli;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.ports.Port;
import dev.roundtrip.simulator.twilio.TlsDoor;
import dev.roundtrip.simulator.twilio.TwilioIdentity;
import dev.roundtrip.simulator.twilio.TwilioOptions;
import dev.roundtrip.simulator.twilio.TwilioSimulator;
import dev.roundtrip.targets.SetPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Option;

/** The Twilio alone, by HTTPS as api.twilio.com and messaging.twilio.com. */
final class TwilioPart {
    private static final Duration TRANSIT = Duration.ofMillis(100);
    private static final String LOOPBACK = "127.0.0.1";

    @Option(
            names = "--twilio-port",
            description = "Port for HTTPS (default: ${DEFAULT-VALUE}, where desks expect Twilio); 0 takes a free one.",
            defaultValue = "443")
    private int tlsPort;

    @Option(
            names = "--plain-port",
            description = "Port for HTTP on this machine: the log, and the same API; 0 takes a free one (default).",
            defaultValue = "0")
    private int plainPort;

    @Option(
            names = "--ca-file",
            paramLabel = "F",
            description = "Writes the certificate that the desk must trust into F, as PEM; a new one at each start.")
    private Path caFile;

    @Option(
            names = "--number",
            paramLabel = "N=SID",
            description =
                    "A number with a handset, and the Twilio account that holds it; may be repeated. An account of which one is told has no others: tell the desk's too.")
    private List<String> numbers = List.of();

    @Option(
            names = "--auth-token",
            paramLabel = "SID=T",
            description =
                    "The token of an account, which signs its webhooks; may be repeated. Other accounts are refused then. Without any, any account is taken at its word.")
    private List<String> authTokens = List.of();

    Served start(String host, Faults faults, Clock clock, Slip slip) {
        slip.unlessPort("--twilio-port", tlsPort);
        slip.unlessPort("--plain-port", plainPort);
        slip.unless(
                caFile != null,
                "--part twilio needs --ca-file F: a desk speaks only to a Twilio whose certificate it can trust.");
        TwilioOptions options =
                new TwilioOptions(plainPort, clock, TwilioPart::hex, tokens(slip), held(slip), TRANSIT, faults);
        new SetPort(new Port("the simulated Twilio", host, tlsPort), "--twilio-port").mustBeFree();
        new SetPort(new Port("the simulated Twilio", LOOPBACK, plainPort), "--plain-port").mustBeFree();
        TwilioIdentity identity = TwilioIdentity.make();
        write(identity.authorityPem());
        TwilioSimulator twilio = TwilioSimulator.start(options, new TlsDoor(host, tlsPort, identity));
        Map<String, String> target = new LinkedHashMap<>();
        target.put("twilio_log", twilio.logUrl());
        target.put("twilio", twilio.baseUrl());
        return new Served(
                target,
                List.of(),
                List.of(
                        "Simulated Twilio at %s:%d, to those who trust %s, as api.twilio.com and messaging.twilio.com; end it with Ctrl-C or SIGTERM."
                                .formatted(host, twilio.tlsPort().orElseThrow(), caFile),
                        "The same by plain HTTP, on this machine only, at %s.".formatted(twilio.baseUrl())),
                List.of(),
                twilio);
    }

    private Map<String, String> held(Slip slip) {
        Map<String, String> held = new LinkedHashMap<>();
        for (String pair : numbers) {
            slip.unless(
                    pair.matches("\\+[1-9]\\d{5,14}=AC[0-9a-f]{32}"),
                    "--number is '%s', but must be a number and an account such as +15550100201=AC and 32 hexadecimal digits."
                            .formatted(pair));
            String[] sides = pair.split("=", 2);
            slip.unless(held.put(sides[0], sides[1]) == null, "--number names %s twice.".formatted(sides[0]));
        }
        return held;
    }

    /** The sentences leave the value out: it is a token. */
    private Map<String, String> tokens(Slip slip) {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String pair : authTokens) {
            slip.unless(
                    pair.matches("AC[0-9a-f]{32}=\\S+"),
                    "--auth-token must be an account (AC and 32 hexadecimal digits), '=' and its token.");
            String[] sides = pair.split("=", 2);
            slip.unless(tokens.put(sides[0], sides[1]) == null, "--auth-token names %s twice.".formatted(sides[0]));
        }
        return tokens;
    }

    private void write(String pem) {
        try {
            Files.writeString(caFile, pem);
        } catch (IOException notWritten) {
            throw new IllegalStateException(
                    "%s can't be written: %s. Name a file in a folder that is there and may be written to."
                            .formatted(caFile, Unwritable.why(notWritten)),
                    notWritten);
        }
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
