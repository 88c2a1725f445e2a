package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Network;
import dev.roundtrip.network.NetworkTrouble;
import dev.roundtrip.network.Reach;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How whatever is elsewhere is reached, then what is reached that way: with unusable certificates nothing is. */
final class NetworkCheck implements Check {
    private final Network network;
    private final Check beyond;

    /**
     * Of settings for the network.
     *
     * @param beyond looks at what is elsewhere
     */
    NetworkCheck(Network network, Check beyond) {
        this.network = network;
        this.beyond = beyond;
    }

    @Override
    public List<Finding> look() {
        try {
            Reach.of(network);
        } catch (NetworkTrouble unusable) {
            return List.of(Finding.failed("network", unusable.getMessage(), List.of(Key.CA_FILE)));
        }
        List<Finding> findings = new ArrayList<>();
        List<String> told = told();
        if (!told.isEmpty()) {
            findings.add(Finding.ok("network", String.join("; ", told)));
        }
        findings.addAll(beyond.look());
        return findings;
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
