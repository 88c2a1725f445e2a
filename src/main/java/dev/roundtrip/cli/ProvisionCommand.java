package dev.roundtrip.cli;

import dev.roundtrip.config.Purpose;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.targets.DeskEntry;
import dev.roundtrip.targets.Provisioning;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./roundtrip provision}: makes or finds on the desk what the scenarios need. */
@Command(
        name = "provision",
        description =
                "Makes or finds on the desk what the scenarios need and what stays there: inboxes, memberships, labels, attributes.")
final class ProvisionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Only tells what would be done.")
    private boolean dryRun;

    private final Clock clock;
    private final Supplier<Sources> given;

    ProvisionCommand(Clock clock, Supplier<Sources> given) {
        this.clock = clock;
        this.given = given;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.read(given.get(), Purpose.PROVISION);
        if (!settings.target().elsewhere()) {
            throw new IllegalStateException(
                    "The embedded desk is set up by each run: set roundtrip.target to remote or compose.");
        }
        try (DeskEntry entry = DeskEntry.of(settings, clock)) {
            Provisioning provisioning = new Provisioning(entry, settings, clock);
            provisioning.plan().forEach(out::println);
            boolean possible = provisioning.obstacles().isEmpty();
            out.println(provisioning.total());
            if (!dryRun && possible) {
                Settings made = provisioning.make(done -> {});
                out.println("# Done. The inboxes under test, for your .env:");
                Provisioning.envLines(made).forEach(out::println);
            } else if (!possible) {
                out.println("Nothing is done as long as something can't be had.");
            }
            return possible ? 0 : 1;
        }
    }
}
