package dev.roundtrip.doctor;

import dev.roundtrip.config.EmbeddedSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The machine that the run happens on: disk, and the port of the embedded desk. */
final class Machine implements Check {
    private static final long NEEDED_MIB = 200;

    private final Settings settings;
    private final Path folder;

    Machine(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>(List.of(disk()));
        if (!settings.target().elsewhere()) {
            EmbeddedSettings ports = settings.embedded();
            port(Key.EMBEDDED_PORT, ports.port()).ifPresent(findings::add);
            port(Key.EMBEDDED_SMTP_PORT, ports.smtpPort()).ifPresent(findings::add);
            port(Key.EMBEDDED_IMAP_PORT, ports.imapPort()).ifPresent(findings::add);
        }
        return findings;
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
            return free >= NEEDED_MIB
                    ? Finding.ok("disk", free + " MiB free")
                    : Finding.failed(
                            Ailment.DISK_FULL,
                            "disk",
                            "only %d MiB are free where results are written, a run needs %d. Make room."
                                    .formatted(free, NEEDED_MIB));
        } catch (IOException e) {
            return Finding.failed(
                    Ailment.DISK_FULL,
                    "disk",
                    "its free space can't be read (%s). Check the project's folder.".formatted(e));
        }
    }

    private static Optional<Finding> port(Key key, int port) {
        if (port == 0) {
            return Optional.empty();
        }
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Optional.of(Finding.ok("port", free.getLocalPort() + " is free"));
        } catch (IOException e) {
            return Optional.of(Finding.failed(
                    Ailment.PORT_TAKEN,
                    "port",
                    "%s is %d, and that port can't be taken (%s). Stop what uses it, or set 0 to take a free one."
                            .formatted(key.property(), port, e.getMessage()),
                    key));
        }
    }
}
