package dev.roundtrip.channel.webchat.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A computer on which only what a test puts there exists; remembers what was run. */
final class FakeMachine implements Machine {
    // Two programs are asked side by side.
    final List<String> ran = new CopyOnWriteArrayList<>();
    private final Set<Path> programs = new HashSet<>();
    private final Map<String, Supplier<Ran>> answers = new HashMap<>();
    private final String family;
    private final boolean administrator;

    FakeMachine(String family, boolean administrator) {
        this.family = family;
        this.administrator = administrator;
    }

    static FakeMachine debianAsRoot() {
        return new FakeMachine("debian", true).with("/usr/bin/apt-get", "");
    }

    /** A program that prints this, whatever it is asked. */
    FakeMachine with(String path, String prints) {
        return with(path, () -> new Ran(0, prints));
    }

    FakeMachine with(String path, Supplier<Ran> answer) {
        programs.add(Path.of(path));
        answers.put(path, answer);
        return this;
    }

    @Override
    public Optional<Path> program(String name) {
        return Optional.of(Path.of("/usr/bin", name)).filter(programs::contains);
    }

    @Override
    public boolean executable(Path path) {
        return programs.contains(path);
    }

    @Override
    public Ran run(Duration limit, List<String> command) {
        ran.add(String.join(" ", command));
        return answers.getOrDefault(command.get(0), () -> new Ran(Ran.NOT_IN_TIME, ""))
                .get();
    }

    @Override
    public String family() {
        return family;
    }

    @Override
    public boolean administrator() {
        return administrator;
    }
}
