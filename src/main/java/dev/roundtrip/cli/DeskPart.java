package dev.roundtrip.cli;

import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.ChatwootSimulator;
import dev.roundtrip.simulator.ports.Port;
import dev.roundtrip.targets.SetPort;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The Chatwoot alone, without accounts, beside a mail server and a Twilio from elsewhere. */
final class DeskPart {
    @Option(
            names = "--smtp",
            paramLabel = "HOST:PORT",
            description = "The mail server that the desk sends through; without it no mail leaves.")
    private String smtp;

    @Option(
            names = "--twilio-api",
            paramLabel = "URL",
            description = "What the desk uses for api.twilio.com; without it no text leaves.")
    private String twilioApi;

    @Option(
            names = "--messaging-api",
            paramLabel = "URL",
            description = "What the desk uses for messaging.twilio.com (default: that of --twilio-api).")
    private String messagingApi;

    @Option(
            names = "--inbound-domain",
            paramLabel = "D",
            description = "The domain of its reply addresses (default: ${DEFAULT-VALUE}).",
            defaultValue = "reply.roundtrip.test")
    private String inboundDomain;

    Served start(ChatwootOptions common, IngressPassword password, Slip slip) {
        ChatwootOptions options = withTwilio(withSmtp(common, slip), slip)
                .withInboundMail(inboundDomain, password.given().orElse(common.ingressPassword()));
        new SetPort(new Port("the simulated desk", options.host(), options.port()), "--port").mustBeFree();
        ChatwootSimulator desk = ChatwootSimulator.start(options);
        Map<String, String> target = new LinkedHashMap<>();
        target.put("base_url", desk.baseUrl());
        if (!options.fresh()) {
            target.put("platform_token", desk.platformToken());
        }
        target.put("ingress_password", options.ingressPassword());
        List<String> told =
                new ArrayList<>(List.of("Simulated desk at " + desk.baseUrl() + "; end it with Ctrl-C or SIGTERM."));
        if (smtp == null) {
            told.add("It sends no mail: --smtp HOST:PORT names a mail server.");
        }
        if (twilioApi == null) {
            told.add("It sends no texts: --twilio-api URL names a Twilio.");
        }
        return new Served(
                target, password.given().isPresent() ? List.of("ingress_password") : List.of(), told, List.of(), desk);
    }

    private ChatwootOptions withSmtp(ChatwootOptions options, Slip slip) {
        if (smtp == null) {
            return options;
        }
        slip.unless(
                smtp.matches("[^:\\s]+:\\d{1,5}"),
                "--smtp is '%s', but must be a host and a port such as 127.0.0.1:2525.".formatted(smtp));
        int colon = smtp.lastIndexOf(':');
        int port = Integer.parseInt(smtp.substring(colon + 1));
        slip.unlessPort("The port of --smtp", port);
        return options.withSmtp(smtp.substring(0, colon), port);
    }

    private ChatwootOptions withTwilio(ChatwootOptions options, Slip slip) {
        slip.unless(
                messagingApi == null || twilioApi != null,
                "--messaging-api says where a part of Twilio is; give --twilio-api as well.");
        if (twilioApi == null) {
            return options;
        }
        URI api = slip.address("--twilio-api", twilioApi);
        return options.withTwilio(api, messagingApi == null ? api : slip.address("--messaging-api", messagingApi));
    }
}
