package dev.roundtrip.simulator.chatwoot.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Compares values as texts, with or without regard to letter case. */
record Texts(boolean ignoringCase) {
    boolean equal(Object actual, List<Object> wanted) {
        List<String> texts = of(wanted);
        return of(actual).stream().anyMatch(texts::contains);
    }

    boolean begin(Object actual, List<Object> wanted) {
        return of(actual).stream().anyMatch(text -> of(wanted).stream().anyMatch(text::startsWith));
    }

    /** Letter case never matters to parts, nor do blanks around what is looked for. */
    static boolean contains(Object actual, List<Object> wanted) {
        Texts lower = new Texts(true);
        return lower.of(actual).stream()
                .anyMatch(text -> lower.of(wanted).stream().map(String::strip).anyMatch(text::contains));
    }

    static boolean present(Object actual) {
        return actual instanceof Collection<?> many ? !many.isEmpty() : actual != null;
    }

    private List<String> of(Object value) {
        List<String> texts = new ArrayList<>();
        Collection<?> all = value instanceof Collection<?> many ? many : Collections.singletonList(value);
        all.stream()
                .filter(Objects::nonNull)
                .forEach(one -> texts.add(ignoringCase ? one.toString().toLowerCase(Locale.ROOT) : one.toString()));
        return texts;
    }
}
