package dev.roundtrip.simulator.twilio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JDK's keytool on one key store. Java has no public API that signs a certificate; this tool has. */
final class KeyTool {
    private static final String PASSWORD = "ROUNDTRIP_STORE";
    private final Path store;
    private final String password;

    KeyTool(Path store, String password) {
        this.store = store;
        this.password = password;
    }

    /** A key pair of ours, valid from yesterday: the clock of a desk elsewhere may be late. */
    void pair(String alias, String commonName, String... more) {
        List<String> words = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + commonName));
        words.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-startdate", "-1d", "-validity", "397"));
        words.addAll(Arrays.asList(more));
        run(words);
    }

    private void run(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        // It runs for a moment only, and starts twice as fast without the second compiler.
        command.addAll(List.of("-J-XX:+IgnoreUnrecognizedVMOptions", "-J-XX:TieredStopAtLevel=1"));
        command.addAll(words);
        // By the environment: a command line is shown to everybody on the machine.
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:env", PASSWORD));
        ProcessBuilder tool = new ProcessBuilder(command).redirectErrorStream(true);
        tool.environment().put(PASSWORD, password);
        try {
            Process process = tool.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The JDK's keytool made no certificate: " + said.strip());
            }
        } catch (IOException notRun) {
            throw new IllegalStateException(
                    "%s could not be run (%s). It is a part of every JDK; start Roundtrip with one of those."
                            .formatted(command.get(0), notRun.getMessage()),
                    notRun);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a certificate was made", interrupted);
        }
    }
}
