package dev.roundtrip.cli;

import dev.roundtrip.config.BadSettings;
import dev.roundtrip.config.GivenSecrets;
import dev.roundtrip.config.Sources;
import dev.roundtrip.evidence.Redactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry of the command line. Faults are told as sentences, never as a stack trace; the exit code is 1. */
@Command(
        name = "roundtrip",
        description =
                "Proves that a customer's message reaches the desk and that the desk's answer reaches the customer.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Shows this help and ends.")
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        // Before any thread is: two that log first at the same time have SLF4J complain to whoever reads the lines.
        LoggerFactory.getILoggerFactory();
        Ending ending = new Ending(Runtime.getRuntime()::addShutdownHook);
        int status = commandLine(Clock.systemUTC(), Sources::ofThisProcess, System::getenv, ending)
                .execute(arguments);
        ending.ended(status);
        System.exit(status);
    }

    static CommandLine commandLine(Clock clock, Supplier<Sources> given) {
        return commandLine(clock, given, name -> null, Ending.unheard());
    }

    static CommandLine commandLine(
            Clock clock, Supplier<Sources> given, UnaryOperator<String> environment, Ending ending) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new DoctorCommand(clock, given))
                .addSubcommand(new SettingsCommand(given))
                .addSubcommand(new SimulateCommand(clock, environment, ending))
                .addSubcommand(new ReportCommand(given))
                .addSubcommand(new ScanCommand(given))
                .addSubcommand(new MergeCommand(clock))
                .addSubcommand(new ScenariosCommand())
                .addSubcommand(new SweepCommand(clock, given))
                .addSubcommand(new ProvisionCommand(clock, given));
        line.setExecutionExceptionHandler((trouble, command, parsed) -> tell(trouble, command.getErr(), given));
        line.setParameterExceptionHandler((slip, words) -> tell(slip));
        return line;
    }

    /** The sentence last and the options by their command: all of them would push it off the screen. */
    private static int tell(ParameterException slip) {
        CommandLine command = slip.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(slip.getMessage());
        UnmatchedArgumentException.printSuggestions(slip, err);
        if (command.getParent() == null) {
            command.usage(err);
        } else {
            err.println("All options: ./%s --help"
                    .formatted(command.getCommandSpec().qualifiedName()));
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int tell(Exception trouble, PrintWriter out, Supplier<Sources> given) {
        StringWriter told = new StringWriter();
        PrintWriter lines = new PrintWriter(told, true);
        if (trouble instanceof IllegalStateException) {
            lines.println(trouble.getMessage());
        } else {
            // Not foreseen: then the trace is what helps.
            trouble.printStackTrace(lines);
        }
        out.print(redactor(given).text(told.toString()));
        out.flush();
        return 1;
    }

    /** Settings that can't be read are told as a fault, which shows no secret. */
    private static Redactor redactor(Supplier<Sources> given) {
        try {
            return new Redactor(GivenSecrets.of(given.get()).values());
        } catch (BadSettings unreadable) {
            return Redactor.withoutSecrets();
        }
    }
}
