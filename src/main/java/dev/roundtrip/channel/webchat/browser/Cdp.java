package dev.roundtrip.channel.webchat.browser;

import java.util.Base64;
import java.util.List;
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

    /**
     * A picture of a part of the page, as PNG, made for speed and not for size.
     *
     * @param box its left, top, width and height in CSS pixels
     */
    public static byte[] picture(RemoteWebDriver browser, List<?> box) {
        Map<String, Object> clip =
                Map.of("x", box.get(0), "y", box.get(1), "width", box.get(2), "height", box.get(3), "scale", 1);
        Map<String, Object> taken = command(
                browser, "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true, "clip", clip));
        return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
    }
}
