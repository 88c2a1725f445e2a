package dev.roundtrip.evidence;

import io.qameta.allure.model.Link;
import io.qameta.allure.util.ResultsUtils;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where the issues of {@code @issue=} tags are found.
 *
 * @param address with {@code {}} where an issue's key stands; empty when nobody told
 */
public record IssueLinks(Optional<String> address) {

    /** Issues are named, and lead nowhere. */
    public static IssueLinks none() {
        return new IssueLinks(Optional.empty());
    }

    List<Link> of(ScenarioIdentity scenario) {
        return address.stream()
                .flatMap(pattern -> scenario.issues().stream()
                        .map(key -> new Link()
                                .setName(key)
                                .setUrl(pattern.replace("{}", encoded(key)))
                                .setType(ResultsUtils.ISSUE_LINK_TYPE)))
                .toList();
    }

    /** The keys that are shown among the tags, since a link without an address would be a dead one. */
    List<String> named(ScenarioIdentity scenario) {
        return address.isPresent() ? List.of() : scenario.issues();
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
