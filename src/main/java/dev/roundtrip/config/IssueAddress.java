package dev.roundtrip.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where issues are found, with {@code {}} where an issue's key stands. */
final class IssueAddress {
    private static final String KEY = "{}";

    private IssueAddress() {}

    static Optional<String> of(Reader reader) {
        String given = reader.text(Key.ISSUE_URL);
        if (given.isEmpty() || leadsSomewhere(given)) {
            return Optional.of(given).filter(text -> !text.isEmpty());
        }
        reader.fault(
                Key.ISSUE_URL,
                "'%s' leads to no issue.".formatted(given),
                "Write an address with {} where the issue's key stands, such as https://tracker.example/browse/{}.");
        return Optional.empty();
    }

    private static boolean leadsSomewhere(String address) {
        try {
            URI one = new URI(address.replace(KEY, "X-1"));
            return address.contains(KEY)
                    && one.getHost() != null
                    && one.getScheme().matches("https?");
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
