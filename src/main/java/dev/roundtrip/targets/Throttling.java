package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Settings;
import java.util.regex.Pattern;

/** Whether the desk holds off who asks too often. It can't be asked; a desk on this machine never holds off this machine. */
public final class Throttling {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    private Throttling() {}

    public static boolean isOff(Settings settings) {
        String tag = Capability.THROTTLES_OFF.tag();
        return settings.declared().contains(tag)
                || !settings.target().elsewhere()
                || !settings.declared().contains(Capability.NOT + tag)
                        && settings.desk()
                                .map(DeskSettings::url)
                                .filter(url -> LOOPBACK.matcher(url.getHost()).matches())
                                .isPresent();
    }
}
