package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.network.Reach;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.http.ClientConfig;

/** Gets browsers from a Selenium Grid. */
final class GridStart implements Starting {
    private static final Duration COMMAND = Duration.ofSeconds(30);

    private final URI grid;
    private final Reach reach;
    private final Manners manners;

    /** The reach: how this machine reaches the Grid. */
    GridStart(URI grid, Reach reach, Manners manners) {
        this.grid = grid;
        this.reach = reach;
        this.manners = manners;
    }

    @Override
    public BrowserSession start(String name) {
        GridStatus.of(grid, reach).mustHaveChrome();
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
        try {
            return new BrowserSession(
                    name + " of the Grid " + grid, new GridDriver(config(), manners.options()), Runnable::run);
        } catch (WebDriverException refused) {
            throw new ChannelTrouble(
                    BrowserStart.notCreated(String.valueOf(refused.getRawMessage())),
                    "The Grid %s gives no session (%s). %s"
                            .formatted(
                                    grid,
                                    String.valueOf(refused.getRawMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(""),
                                    GridStatus.of(grid, reach).told()),
                    refused);
        }
    }

    private ClientConfig config() {
        ClientConfig config =
                ClientConfig.defaultConfig().baseUri(grid).readTimeout(COMMAND).connectionTimeout(COMMAND);
        Optional<Proxy> proxy = reach.route().proxyFor(grid.getHost()).map(at -> new Proxy(Proxy.Type.HTTP, at));
        if (proxy.isPresent()) {
            config = config.proxy(proxy.get());
        }
        return reach.trust().isPresent() ? config.sslContext(reach.trust().get().context()) : config;
    }
}
