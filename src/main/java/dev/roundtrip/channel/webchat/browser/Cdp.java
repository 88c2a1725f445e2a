package dev.roundtrip.channel.webchat.browser;

import java.util.Map;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Chromium's own commands, which WebDriver has none for; the same here and on a Grid. */
public final class Cdp {
    private Cdp() {}

    /** Runs one, and returns what it answers. */
    public static Map<String, Object> command(RemoteWebDriver browser, String name, Map<String, Object> parameters) {
        return ((HasCdp) browser).executeCdpCommand(name, parameters);
    }
}
