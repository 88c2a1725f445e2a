package dev.roundtrip.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results of all parts of a run, put into one folder as if one machine had played them. */
public final class MergedResults {
    private static final String ENVIRONMENT = "environment.properties";
    private static final Set<String> OF_THE_RUN = Set.of(Part.RUN, ENVIRONMENT, ".gitignore");

    private final List<Path> folders;
    private final Path target;

    /**
     * Nothing is read yet.
     *
     * @param folders the results of each part
     * @param target where they are put together; what is there already stays, so it should be empty
     */
    public MergedResults(List<Path> folders, Path target) {
        this.folders = List.copyOf(folders);
        this.target = target;
    }

    /**
     * Puts them together; the parts' own folders stay as they are.
     *
     * @return what became of each part, a line each
     * @throws ReportTrouble when they do not belong together or can't be read or written
     */
    public List<String> merge() {
        if (folders.isEmpty()) {
            throw new ReportTrouble("No folder is named. Name the results of each part.");
        }
        folders.stream().filter(this::withinTarget).findFirst().ifPresent(within -> {
            throw new ReportTrouble(
                    "%s lies where the results are put together. Name a copy of it elsewhere.".formatted(within));
        });
        List<Part> parts = folders.stream().map(Part::in).toList();
        MergedRun run = new MergedRun(parts);
        try {
            Files.createDirectories(target);
            for (Part part : parts) {
                copy(part.folder());
            }
            TextFile.write(target.resolve(ENVIRONMENT), environment(run.parts()));
            TextFile.write(target.resolve(Part.RUN), run.json().toPrettyString());
        } catch (IOException | UncheckedIOException failed) {
            throw new ReportTrouble(
                    "The results can't be put together in %s (%s). Make room there, or check its rights."
                            .formatted(target, failed.getMessage()),
                    failed);
        }
        return parts.stream()
                .map(part -> "part %s: %s".formatted(part.label(), part.folder()))
                .toList();
    }

    private boolean withinTarget(Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .startsWith(target.toAbsolutePath().normalize());
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(
                            each -> !OF_THE_RUN.contains(each.getFileName().toString()))
                    .toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What differs from part to part stands there side by side. */
    private static String environment(List<Part> parts) throws IOException {
        Map<String, Set<String>> lines = new TreeMap<>();
        for (Part part : parts) {
            Path file = part.folder().resolve(ENVIRONMENT);
            if (Files.isRegularFile(file)) {
                Properties properties = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties
                        .stringPropertyNames()
                        .forEach(name -> lines.computeIfAbsent(name, any -> new LinkedHashSet<>())
                                .add(properties.getProperty(name)));
            }
        }
        Properties all = new Properties();
        lines.forEach((name, values) -> all.setProperty(name, String.join(", ", values)));
        StringWriter text = new StringWriter();
        all.store(text, null);
        // Its first line is a date, which is nobody's.
        return text.toString().replaceFirst("^#.*\\R", "");
    }
}
