package dev.roundtrip.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads single values, typed; what can't be read becomes a fault and a harmless stand-in, so that all faults are found. */
final class Reader {
    private static final int NONE = 0;

    private final Map<Key, Given> values;
    private final List<Fault> faults;
    private final Purpose purpose;

    Reader(Map<Key, Given> values, List<Fault> faults) {
        this(values, faults, Purpose.RUN);
    }

    Reader(Map<Key, Given> values, List<Fault> faults, Purpose purpose) {
        this.values = values;
        this.faults = faults;
        this.purpose = purpose;
    }

    /**
     * Reads one part of the settings by itself.
     *
     * @throws BadSettings when that part can't be read; whatever else is wrong is told by whoever reads all
     */
    static <T> T alone(Sources sources, Function<Reader, T> part) {
        List<Fault> faults = new ArrayList<>();
        T read = part.apply(new Reader(sources.resolve(new ArrayList<>()), faults));
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
        return read;
    }

    String text(Key key) {
        return values.get(key).value();
    }

    boolean given(Key key) {
        return !values.get(key).absent();
    }

    /** A value that must be given where what the settings are read for demands it; else empty. */
    String required(Key key, String because) {
        if (!given(key) && purpose.demands(key)) {
            fault(key, "%s needs it.".formatted(because), "Set it: " + key.meaning() + ".");
        }
        return text(key);
    }

    /** A value that must be given and look right. */
    String required(Key key, String because, Predicate<String> right, String shape) {
        String value = required(key, because);
        if (!value.isEmpty() && !right.test(value)) {
            fault(key, "'%s' is not %s.".formatted(shown(key), shape), "Set it: " + key.meaning() + ".");
        }
        return value;
    }

    /** A value that may be empty, but must look right when given. */
    String optional(Key key, Predicate<String> right, String shape) {
        return given(key) ? required(key, "", right, shape) : "";
    }

    int id(Key key, String because) {
        return number(key, required(key, because), 1, Integer.MAX_VALUE);
    }

    OptionalInt optionalId(Key key) {
        return optionalNumber(key, 1, Integer.MAX_VALUE);
    }

    OptionalInt optionalNumber(Key key, int lowest, int highest) {
        return given(key) ? OptionalInt.of(number(key, text(key), lowest, highest)) : OptionalInt.empty();
    }

    int port(Key key, int lowest) {
        return number(key, text(key), lowest, 65535);
    }

    URI url(Key key, String because) {
        String value = required(key, because).replaceFirst("/+$", "");
        if (value.isEmpty()) {
            return URI.create("");
        }
        String remedy = "Give one like https://desk.example.";
        try {
            URI uri = new URI(value);
            if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
                fault(key, "'%s' is no http or https URL.".formatted(shown(key)), remedy);
            } else if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                fault(key, "'%s' is more than an address.".formatted(Shown.of(key, value)), remedy);
            } else {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            fault(key, "'%s' is no URL: %s.".formatted(shown(key), unreadable.getReason()), remedy);
        }
        return URI.create("");
    }

    Optional<URI> optionalUrl(Key key, String because) {
        return given(key) ? Optional.of(url(key, because)) : Optional.empty();
    }

    /** A file that must be there when it is named. */
    Optional<Path> file(Key key) {
        if (!given(key)) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(text(key));
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            fault(key, "There is no file '%s' that can be read.".formatted(file), "Correct the path.");
        } catch (InvalidPathException noPath) {
            fault(key, "'%s' is no path: %s.".formatted(text(key), noPath.getReason()), "Name a file.");
        }
        return Optional.empty();
    }

    List<String> list(Key key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** One of an enum's words, in lower case. */
    <E extends Enum<E>> E word(Key key, E[] words, E standIn) {
        for (E word : words) {
            if (word.name().equalsIgnoreCase(text(key))) {
                return word;
            }
        }
        List<String> known =
                Arrays.stream(words).map(word -> word.name().toLowerCase()).toList();
        fault(key, "'%s' is not known.".formatted(shown(key)), "Give one of: " + String.join(", ", known) + ".");
        return standIn;
    }

    /** A number with or without a decimal point. */
    double decimal(Key key, int lowest, int highest) {
        try {
            double number = Double.parseDouble(text(key));
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            fault(key, "'%s' is no number.".formatted(shown(key)), "Set it: " + key.meaning() + ".");
            return lowest;
        }
        fault(
                key,
                "%s is not between %d and %d.".formatted(text(key), lowest, highest),
                "Set it: " + key.meaning() + ".");
        return lowest;
    }

    boolean flag(Key key) {
        return word(key, Flag.values(), Flag.FALSE) == Flag.TRUE;
    }

    void fault(Key key, String wrong, String remedy) {
        Fault fault = new Fault(key.property(), values.get(key).origin(), wrong, remedy);
        // A setting that several parts read is wrong once.
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private String shown(Key key) {
        return Shown.of(key, text(key));
    }

    private int number(Key key, String value, int lowest, int highest) {
        if (value.isEmpty()) {
            return NONE;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            fault(key, "'%s' is no whole number.".formatted(value), "Set it: " + key.meaning() + ".");
            return NONE;
        }
        fault(key, "%s is not between %d and %d.".formatted(value, lowest, highest), "Set it: " + key.meaning() + ".");
        return NONE;
    }

    private enum Flag {
        TRUE,
        FALSE
    }
}
