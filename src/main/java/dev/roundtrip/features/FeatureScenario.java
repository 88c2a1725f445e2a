package dev.roundtrip.features;

import java.util.List;
import java.util.Optional;

/**
 * A scenario as it is played: with the steps of its backgrounds, and one for each row of a table of examples.
 *
 * @param file the path below the features folder: {@code order/where_is_my_order.feature}
 * @param line where it begins in its file, 1 for the first; of an outline the line of its row of examples
 * @param name its title, with the values of its examples
 * @param tags its own and those above it, without their {@code @}, in the order in which they are read
 * @param examples the row of examples that it was made of; empty when it was made of none
 */
public record FeatureScenario(
        String file,
        Heading feature,
        Heading rule,
        int line,
        String name,
        List<String> tags,
        List<FeatureStep> steps,
        List<String> examples) {

    /** The folder below the features folder; empty when there is none. */
    public String area() {
        return file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
    }

    /** What tags of the form {@code name=value} say, in their order. */
    public List<String> valuesOf(String name) {
        return tags.stream()
                .filter(tag -> tag.startsWith(name + "="))
                .map(tag -> tag.substring(name.length() + 1))
                .toList();
    }

    /** The value of its first tag of the form {@code name=value}. */
    public Optional<String> valueOf(String name) {
        return valuesOf(name).stream().findFirst();
    }
}
