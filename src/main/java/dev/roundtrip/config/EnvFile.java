package dev.roundtrip.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ignored {@code .env} file: {@code NAME=value} lines, {@code #} comments, optional quotes. */
final class EnvFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Path file;
    private final List<Fault> faults;

    private EnvFile(Path file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Its lines by variable name; empty when there is no such file. What can't be understood becomes a fault. */
    static Map<String, Given> read(Path file, List<Fault> faults) {
        return Files.isRegularFile(file) ? new EnvFile(file, faults).read() : Map.of();
    }

    private Map<String, Given> read() {
        try {
            return parse(Files.readAllLines(file));
        } catch (CharacterCodingException otherText) {
            fault("It is no text in UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            fault("It can't be read (%s).".formatted(e), "Check its rights, or name another file.");
        }
        return Map.of();
    }

    private Map<String, Given> parse(List<String> lines) {
        Map<String, Given> values = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace(BYTE_ORDER_MARK, "").strip();
            int equals = line.indexOf('=');
            String origin = file + " line " + (i + 1);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                // Not shown: it may be the rest of a secret.
                faults.add(new Fault(
                        "line " + (i + 1),
                        file.toString(),
                        "It is neither NAME=value nor a comment.",
                        "Correct it, or begin it with #."));
                continue;
            }
            String variable = line.substring(0, equals).strip().replaceFirst("^export\\s+", "");
            values.put(variable, new Given(unquoted(line.substring(equals + 1).strip()), origin));
        }
        return values;
    }

    private void fault(String wrong, String remedy) {
        faults.add(new Fault(Key.ENV_FILE.property(), file.toString(), wrong, remedy));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
