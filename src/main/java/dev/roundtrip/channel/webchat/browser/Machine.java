package dev.roundtrip.channel.webchat.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The computer on which the browser runs, as far as finding and installing one needs it. */
interface Machine {
    /** The program of that name on the search path. */
    Optional<Path> program(String name);

    boolean executable(Path path);

    /** Runs a command to its end, or stops it when the limit is over. Never throws for what the command does. */
    Ran run(Duration limit, List<String> command);

    /** The family of the system as {@code /etc/os-release} tells it: ID and ID_LIKE, such as "ubuntu debian". */
    String family();

    /** Whether this process may change the system. */
    boolean administrator();
}
