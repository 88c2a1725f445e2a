package dev.roundtrip.cli;

import dev.roundtrip.config.Effective;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SettingsPage;
import dev.roundtrip.config.Sources;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./roundtrip settings}. */
@Command(name = "settings", description = "Shows what is in force and where each value comes from; secrets masked.")
final class SettingsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--page",
            paramLabel = "<file>",
            description = "Writes a page of all settings and what each means instead, such as docs/settings.md.")
    private Path page;

    private final Supplier<Sources> given;

    SettingsCommand(Supplier<Sources> given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        if (page != null) {
            spec.commandLine().getOut().println("All settings: " + Written.to(page, SettingsPage.text()));
            return 0;
        }
        Sources sources = given.get();
        Effective.of(sources).forEach(spec.commandLine().getOut()::println);
        Settings.read(sources);
        return 0;
    }
}
