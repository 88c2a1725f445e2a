package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Hosts;
import dev.roundtrip.config.Settings;

/**
 * Whether the desk holds off who asks too often. It can't be asked. The simulator on this machine spares this machine; any
 * other desk is believed to hold off, on loopback too: behind a published port it sees the gateway, not who asks.
 */
public final class Throttling {
    private Throttling() {}

    public static boolean isOff(Settings settings) {
        String tag = Capability.THROTTLES_OFF.tag();
        return settings.declared().contains(tag)
                || !settings.target().elsewhere()
                || !settings.declared().contains(Capability.NOT + tag)
                        && settings.desk()
                                .filter(DeskSettings::simulated)
                                .filter(desk -> Hosts.loopback(desk.url().getHost()))
                                .isPresent();
    }
}
