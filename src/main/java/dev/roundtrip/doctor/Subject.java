package dev.roundtrip.doctor;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.config.TargetKind;
import dev.roundtrip.trip.Channel;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a look was at.
 *
 * @param target {@code embedded}, {@code remote}, {@code compose}
 * @param desk its address; empty for the embedded one
 * @param channels those under test
 */
public record Subject(String target, Optional<String> desk, Set<Channel> channels) {
    public Subject {
        channels = Set.copyOf(channels);
    }

    public static Subject of(Settings settings) {
        return new Subject(
                settings.target().name().toLowerCase(Locale.ROOT),
                settings.desk().map(DeskSettings::url).map(URI::toString),
                settings.channels());
    }

    /** By settings that can't be used: as much as can be read of them. */
    public static Subject asGiven(Sources sources) {
        List<String> words = List.of(sources.text(Key.CHANNELS).split("[,\\s]+"));
        Set<Channel> named = Arrays.stream(Channel.values())
                .filter(channel -> words.contains(channel.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
        String url = sources.text(Key.DESK_URL);
        boolean shown = !url.isEmpty() && !url.contains("@");
        return new Subject(
                sources.text(Key.TARGET),
                shown ? Optional.of(url) : Optional.empty(),
                named.isEmpty() ? EnumSet.allOf(Channel.class) : named);
    }

    /** Whether the desk is another than the embedded one. */
    boolean elsewhere() {
        return !target.equalsIgnoreCase(TargetKind.EMBEDDED.name());
    }

    List<Channel> sorted() {
        return channels.stream().sorted().toList();
    }
}
