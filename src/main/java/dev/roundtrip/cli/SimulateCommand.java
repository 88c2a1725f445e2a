package dev.roundtrip.cli;

import dev.roundtrip.config.Nearest;
import dev.roundtrip.simulator.Surroundings;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.mail.MailSimulator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./roundtrip simulate}: serves the simulators, or one of them, until the process is told to end. */
@Command(
        name = "simulate",
        sortOptions = false,
        description = "Serves a simulated desk with a mail server and Twilio beside it until it is told to end.")
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--part",
            paramLabel = "desk|mail|twilio",
            description = "Serves this one alone, for use beside a real Chatwoot.")
    private String partName;

    @Option(names = "--port", description = "Port of the desk; 0 takes a free one (default).", defaultValue = "0")
    private int port;

    @Option(names = "--smtp-port", description = "Port for SMTP; 0 takes a free one (default).", defaultValue = "0")
    private int smtpPort;

    @Option(names = "--imap-port", description = "Port for IMAP; 0 takes a free one (default).", defaultValue = "0")
    private int imapPort;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Where a part listens, 0.0.0.0 for a desk in a container (default: ${DEFAULT-VALUE}).",
            defaultValue = MailSimulator.HOST)
    private String bind;

    @Mixin
    private final DeskManner manner = new DeskManner();

    @Option(names = "--target-file", paramLabel = "F", description = "Writes what the recorded contract needs into F.")
    private Path targetFile;

    @Option(
            names = "--env-file",
            paramLabel = "F",
            description =
                    "Writes the settings of a run against this desk into F; replaces what an earlier start wrote there.")
    private Path envFile;

    @Option(
            names = "--any-account",
            description =
                    "Mail server and Twilio let in whoever comes, as for clients that play many people; otherwise the desk's own accounts alone.")
    private boolean anyAccount;

    @Option(
            names = "--fresh",
            description = "A desk that was just deployed: no account and no token, its first start still to come.")
    private boolean fresh;

    @Option(names = "--fault", paramLabel = "NAME", description = "Breaks something on purpose; may be repeated.")
    private List<String> faults = List.of();

    @Option(names = "--list-faults", description = "Lists what can be broken and by which part, and ends.")
    private boolean listFaults;

    @Mixin
    private final DeskPart desk = new DeskPart();

    @Mixin
    private final MailPart mail = new MailPart();

    @Mixin
    private final TwilioPart twilio = new TwilioPart();

    @Mixin
    private final IngressPassword ingressPassword;

    private final Clock clock;
    private final Ending ending;

    SimulateCommand(Clock clock, UnaryOperator<String> environment, Ending ending) {
        this.clock = clock;
        this.ingressPassword = new IngressPassword(environment);
        this.ending = ending;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (listFaults) {
            for (Fault fault : Fault.values()) {
                out.printf("%-28s %-8s %s%n", fault.label(), fault.owner().label(), fault.sentence());
            }
            return 0;
        }
        Slip slip = new Slip(spec.commandLine());
        Part part = part(slip);
        check(part, slip);
        if (envFile != null) {
            new RunSettings(envFile).mustBeOurs();
        }
        ending.heed();
        try (Served served = start(part, slip)) {
            new Announcement(served).make(targetFile, envFile, out);
            if (!faults.isEmpty()) {
                out.println("Broken on purpose: " + String.join(", ", faults) + ".");
                out.flush();
            }
            ending.awaitWord();
        }
        return 0;
    }

    private Part part(Slip slip) {
        return partName == null
                ? Part.WHOLE
                : Part.named(partName)
                        .orElseThrow(() ->
                                slip.in("--part is '%s', but there are: desk, mail, twilio.".formatted(partName)));
    }

    private Served start(Part part, Slip slip) {
        Faults broken = Faults.none();
        faults.forEach(fault -> broken.switchOn(Fault.labelled(fault).orElseThrow()));
        return switch (part) {
            case WHOLE -> whole().saying(manner.told());
            case DESK ->
                desk.start(
                                deployed(manner.of(ChatwootOptions.standard().withClock(clock)))
                                        .withPort(port)
                                        .withFaults(broken),
                                ingressPassword,
                                slip)
                        .saying(manner.told());
            case MAIL -> mail.start(bind, smtpPort, imapPort, broken, ingressPassword, clock, slip);
            case TWILIO -> twilio.start(bind, broken, clock, slip);
        };
    }

    private Served whole() {
        Whole whole = new Whole(port, smtpPort, imapPort, faults);
        return fresh
                ? whole.startFresh(manner::of, clock)
                : whole.start(
                        manner::of,
                        anyAccount ? Surroundings::openToAnybody : UnaryOperator.identity(),
                        envFile,
                        clock);
    }

    private ChatwootOptions deployed(ChatwootOptions options) {
        return fresh ? options.freshlyDeployed() : options;
    }

    private void check(Part part, Slip slip) {
        for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
            String option = given.longestName();
            slip.unless(part.takes(option), part.refusal(option));
        }
        slip.unlessPort("--port", port);
        slip.unlessPort("--smtp-port", smtpPort);
        slip.unlessPort("--imap-port", imapPort);
        manner.check(slip);
        slip.unless(!fresh || !anyAccount, "--any-account is not for --fresh.");
        slip.unless(
                !fresh || envFile == null,
                "--env-file is for the settings of a run, which a desk without account and token has not yet; leave out --fresh, or go by docs/first-desk.md.");
        for (String fault : faults) {
            Optional<Fault> known = Fault.labelled(fault);
            slip.unless(
                    known.isPresent(),
                    "--fault is '%s', but there is no such fault.%s --list-faults names all."
                            .formatted(fault, Nearest.hint(fault, Fault.labels().stream())));
            slip.unless(part.canHave(known.orElseThrow()), part.refusal(known.orElseThrow()));
        }
    }
}
