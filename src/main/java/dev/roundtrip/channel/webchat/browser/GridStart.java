package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.channel.ChannelTrouble;
import java.net.URI;
import java.time.Duration;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.http.ClientConfig;

/** Gets browsers from a Selenium Grid. */
final class GridStart implements Starting {
    private static final Duration COMMAND = Duration.ofSeconds(30);

    private final URI grid;
    private final Manners manners;

    GridStart(URI grid, Manners manners) {
        this.grid = grid;
        this.manners = manners;
    }

    @Override
    public BrowserSession start(String name) {
        GridStatus.of(grid).mustHaveChrome();
        BrowserSession session = begin(name);
        try {
            session.command("setting its limits", chrome -> {
                Manners.limit(chrome);
                return name;
            });
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private BrowserSession begin(String name) {
        ClientConfig config =
                ClientConfig.defaultConfig().baseUri(grid).readTimeout(COMMAND).connectionTimeout(COMMAND);
        try {
            return new BrowserSession(
                    name + " of the Grid " + grid, new GridDriver(config, manners.options()), Runnable::run);
        } catch (WebDriverException refused) {
            throw new ChannelTrouble(
                    "The Grid %s gives no session (%s). %s"
                            .formatted(
                                    grid,
                                    String.valueOf(refused.getRawMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(""),
                                    GridStatus.of(grid).told()),
                    refused);
        }
    }
}
