package dev.roundtrip.channel.webchat.browser;

import java.util.Map;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.LocalFileDetector;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;
import org.openqa.selenium.remote.http.HttpMethod;

/** A browser of a Grid, with Chromium's own commands; files are taken to it from this machine. */
final class GridDriver extends RemoteWebDriver implements HasCdp {
    private static final String CDP = "executeCdpCommand";
    private static final Map<String, CommandInfo> OURS =
            Map.of(CDP, new CommandInfo("/session/:sessionId/goog/cdp/execute", HttpMethod.POST));

    GridDriver(ClientConfig grid, Capabilities wanted) {
        super(
                new HttpCommandExecutor(HttpClient.Factory.createDefault().createClient(grid), OURS, grid.baseUrl()),
                wanted);
        setFileDetector(new LocalFileDetector());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> executeCdpCommand(String name, Map<String, Object> parameters) {
        return (Map<String, Object>)
                execute(CDP, Map.of("cmd", name, "params", parameters)).getValue();
    }
}
