package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Network;
import dev.roundtrip.network.NetworkTrouble;
import dev.roundtrip.network.Reach;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How whatever is elsewhere is reached: with unusable certificates nothing is. */
final class NetworkCheck implements Check {
    static final String NETWORK = "network";

    private final Network network;
    private final Consumer<Reach> found;

    /** Of settings for the network; the way that they make is handed on. */
    NetworkCheck(Network network, Consumer<Reach> found) {
        this.network = network;
        this.found = found;
    }

    @Override
    public List<Finding> look() {
        try {
            found.accept(Reach.of(network));
        } catch (NetworkTrouble unusable) {
            return List.of(Finding.failed(Ailment.CA_FILE_UNUSABLE, NETWORK, unusable.getMessage(), Key.CA_FILE));
        }
        List<String> told = told();
        return told.isEmpty() ? List.of() : List.of(Finding.ok(NETWORK, String.join("; ", told)));
    }

    /** What is out of the ordinary. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        network.authorities()
                .map(Path::toString)
                .map("the certificates of %s are trusted beside this machine's own"::formatted)
                .ifPresent(told::add);
        network.proxy()
                .map(proxy -> "through the proxy %s%s"
                        .formatted(
                                proxy,
                                network.direct().isEmpty() ? "" : ", but for " + String.join(", ", network.direct())))
                .ifPresent(told::add);
        return told;
    }
}
