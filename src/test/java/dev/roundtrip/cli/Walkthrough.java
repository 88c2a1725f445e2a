package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The blocks of a page that are typed as they stand, each with what the page says that it answers. */
record Walkthrough(List<Block> blocks) {
    private static final Pattern FENCED =
            Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("^(\\w+)='[^']*'", Pattern.MULTILINE);
    private static final String END = "--- that was block ";

    /** @param answer what the page shows, … standing for anything; null where it shows nothing */
    record Block(String commands, String answer) {
        boolean begins(String word) {
            return commands.startsWith(word);
        }
    }

    /** @param status of the last command of the block */
    record Played(Block block, int status, String said) {
        void mustBeAsThePageSays() {
            assertThat(status).as("exit status of%n%s%s", block.commands, said).isZero();
            if (block.answer != null) {
                assertThat(said.strip()).as(block.commands).matches(pattern(block.answer.strip()));
            }
        }

        private static Pattern pattern(String shown) {
            List<String> lines = new ArrayList<>();
            shown.lines()
                    .map(line ->
                            line.equals("…") ? "(?s:.*)" : Pattern.quote(line).replace("…", "\\E.*\\Q"))
                    .forEach(lines::add);
            return Pattern.compile(String.join("\n", lines));
        }
    }

    static Walkthrough of(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher fenced = FENCED.matcher(Files.readString(page));
        while (fenced.find()) {
            if (fenced.group(1).equals("sh")) {
                blocks.add(new Block(fenced.group(2), null));
            } else if (fenced.group(1).equals("output")) {
                blocks.add(new Block(blocks.remove(blocks.size() - 1).commands, fenced.group(2)));
            }
        }
        return new Walkthrough(List.copyOf(blocks));
    }

    /** The names to which the first block gives values. */
    List<String> names() {
        return VALUE.matcher(blocks.get(0).commands)
                .results()
                .map(value -> value.group(1))
                .toList();
    }

    /** The same with other values in the first block. */
    Walkthrough with(Map<String, String> values) {
        String first = VALUE.matcher(blocks.get(0).commands)
                .replaceAll(value -> Matcher.quoteReplacement(
                        values.containsKey(value.group(1))
                                ? "%s='%s'".formatted(value.group(1), values.get(value.group(1)))
                                : value.group()));
        return new Walkthrough(
                Stream.concat(Stream.of(new Block(first, null)), blocks.stream().skip(1))
                        .toList());
    }

    /** The same without the blocks that begin with this word. */
    Walkthrough without(String word) {
        return new Walkthrough(
                blocks.stream().filter(block -> !block.begins(word)).toList());
    }

    /** Types all of them into one bash, as somebody would who looks at nothing. */
    List<Played> play(Path folder, int minutes) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            script.append(blocks.get(i).commands).append("printf '\\n%%s%%d: %%d\\n' '%s' %d $?\n".formatted(END, i));
        }
        Path typed = Files.writeString(folder.resolve("typed.sh"), script);
        Path said = folder.resolve("typed.out");
        ProcessBuilder bash = new ProcessBuilder("bash", typed.toString())
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("typed.err").toFile());
        bash.environment().keySet().removeIf(name -> name.startsWith("ROUNDTRIP_"));
        Process process = bash.start();
        try {
            assertThat(process.waitFor(minutes, TimeUnit.MINUTES))
                    .as(() -> "all done within %d min, and so far: %s".formatted(minutes, read(said)))
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        return played(read(said));
    }

    private List<Played> played(String said) {
        List<Played> played = new ArrayList<>();
        int from = 0;
        Matcher end = Pattern.compile("\\n" + END + "(\\d+): (\\d+)\\n").matcher(said);
        while (end.find()) {
            played.add(new Played(
                    blocks.get(Integer.parseInt(end.group(1))),
                    Integer.parseInt(end.group(2)),
                    said.substring(from, end.start())));
            from = end.end();
        }
        assertThat(played).as(said).hasSameSizeAs(blocks);
        return played;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
