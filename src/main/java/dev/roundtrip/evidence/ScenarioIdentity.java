package dev.roundtrip.evidence;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Sentence;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which scenario evidence belongs to.
 *
 * @param id the Cucumber test case's id, under which the Allure adapter keeps the result
 * @param feature where the feature is read from
 * @param name the title as the feature gives it
 * @param tags all tags, with or without their {@code @}
 * @param label by which people and programs tell it from all others; empty when it has no tag {@code @id=}
 * @param rule the promise under which it stands; empty when it stands under none
 */
public record ScenarioIdentity(String id, URI feature, String name, List<String> tags, String label, String rule) {
    private static final String ROOT = "features/";

    public ScenarioIdentity {
        tags = tags.stream().map(tag -> tag.replaceFirst("^@", "")).toList();
        label = label.isEmpty() ? nearest("id", tags).orElse("") : label;
    }

    /** A scenario whose label is the id of its tag. */
    public ScenarioIdentity(String id, URI feature, String name, List<String> tags) {
        this(id, feature, name, tags, "", "");
    }

    /** The same by another label: a row of examples shares its tag with the others. */
    public ScenarioIdentity labelled(String other) {
        return new ScenarioIdentity(id, feature, name, tags, other, rule);
    }

    /** The same under a rule of its feature. */
    public ScenarioIdentity under(String promise) {
        return new ScenarioIdentity(id, feature, name, tags, label, promise);
    }

    /** The same, from the tags as Cucumber hands them out. */
    public static ScenarioIdentity of(String id, URI feature, String name, Collection<String> tags) {
        return new ScenarioIdentity(id, feature, name, List.copyOf(tags));
    }

    /** The feature's path from the features folder on, the same on every machine: {@code order/late.feature}. */
    String path() {
        String whole = feature.getSchemeSpecificPart().replace('\\', '/');
        int at = ("/" + whole).lastIndexOf("/" + ROOT);
        return at >= 0 ? whole.substring(at + ROOT.length()) : whole.replaceFirst("^.*/", "");
    }

    /** The folder below the features folder, for the reader: "Order"; empty when there is none. */
    String area() {
        int end = path().indexOf('/');
        return end < 0 ? "" : Sentence.of(path().substring(0, end));
    }

    /** The channels that the tags name, in the order of the tags: the first is where the scenario begins. */
    List<Channel> channels() {
        return tags.stream()
                .flatMap(tag -> Arrays.stream(Channel.values())
                        .filter(channel -> channel.key().equals(tag)))
                .distinct()
                .toList();
    }

    /** How much hangs on it: as tagged, else critical where it shows whether a desk works at all, else normal. */
    String severity() {
        return nearest("severity", tags).orElse(tags.contains("smoke") ? "critical" : "normal");
    }

    /** Who answers for it, as tagged. */
    Optional<String> owner() {
        return nearest("owner", tags);
    }

    /** The last day on which it is put aside, as tagged. */
    Optional<String> quarantine() {
        return nearest("quarantine", tags);
    }

    /** The keys of issues that it is about, as tagged. */
    List<String> issues() {
        return valuesOf("issue", tags).distinct().toList();
    }

    /** Tags of the scenario stand behind those of its feature. */
    private static Optional<String> nearest(String name, List<String> tags) {
        return valuesOf(name, tags).reduce((above, nearer) -> nearer);
    }

    private static Stream<String> valuesOf(String name, List<String> tags) {
        return tags.stream().filter(tag -> tag.startsWith(name + "=")).map(tag -> tag.substring(name.length() + 1));
    }
}
