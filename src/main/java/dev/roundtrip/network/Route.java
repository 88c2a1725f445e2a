package dev.roundtrip.network;

import dev.roundtrip.config.Hosts;
import dev.roundtrip.config.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which hosts are reached through the HTTP proxy. Names are compared as they are written, none is looked up: where there
 * is a proxy, often only it knows them.
 */
public final class Route {
    private static final int HTTP = 80;

    private final Optional<URI> proxy;
    private final List<String> direct;

    private Route(Optional<URI> proxy, List<String> direct) {
        this.proxy = proxy;
        this.direct = direct;
    }

    public static Route of(Network network) {
        return new Route(
                network.proxy(),
                network.direct().stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** The proxy for that host, not resolved; empty when it is reached without: loopback, and what is named as direct. */
    public Optional<InetSocketAddress> proxyFor(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return proxy.filter(any -> !Hosts.loopback(name))
                .filter(any -> direct.stream().noneMatch(named -> Hosts.covers(named, name)))
                .map(Route::address);
    }

    /** The same for clients that ask with a URL. */
    public ProxySelector selector() {
        return new Selector(this);
    }

    private static InetSocketAddress address(URI proxy) {
        return InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort() < 0 ? HTTP : proxy.getPort());
    }

    private static final class Selector extends ProxySelector {
        private final Route route;

        private Selector(Route route) {
            this.route = route;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(route.proxyFor(uri.getHost())
                    .map(at -> new Proxy(Proxy.Type.HTTP, at))
                    .orElse(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
            // Told by the request that failed; there is no second proxy to turn to.
        }
    }
}
