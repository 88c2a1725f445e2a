package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Allure's executor.json: which build made the report. Nothing when no build server did. */
final class ExecutorFile {
    private final Map<String, String> environment;

    ExecutorFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /** From GitHub's variables, else from those that most other servers set: BUILD_URL, CI_PIPELINE_URL, BUILD_NUMBER. */
    Optional<String> content() {
        if (environment.containsKey("GITHUB_RUN_ID")) {
            String repository = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com") + "/"
                    + environment.getOrDefault("GITHUB_REPOSITORY", "");
            return Optional.of(json(
                    "GitHub Actions",
                    "github",
                    environment.getOrDefault("GITHUB_WORKFLOW", "workflow"),
                    environment.getOrDefault("GITHUB_RUN_NUMBER", ""),
                    repository + "/actions/runs/" + environment.get("GITHUB_RUN_ID")));
        }
        return first("CI_PIPELINE_URL", "BUILD_URL", "CIRCLE_BUILD_URL", "BUILDKITE_BUILD_URL")
                .map(url -> json(
                        first("CI_SERVER_NAME", "CI_NAME").orElse("Build server"),
                        first("JENKINS_URL").isPresent() ? "jenkins" : "ci",
                        first("JOB_NAME", "CI_PROJECT_PATH", "CIRCLE_PROJECT_REPONAME", "BUILDKITE_PIPELINE_SLUG")
                                .orElse("build"),
                        first("BUILD_NUMBER", "CI_PIPELINE_IID", "CIRCLE_BUILD_NUM", "BUILDKITE_BUILD_NUMBER")
                                .orElse(""),
                        url));
    }

    private Optional<String> first(String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String json(String name, String type, String build, String number, String url) {
        ObjectNode executor = new ObjectMapper().createObjectNode();
        executor.put("name", name).put("type", type).put("buildUrl", url);
        executor.put("buildName", number.isEmpty() ? build : build + " #" + number);
        if (number.matches("[0-9]{1,9}")) {
            executor.put("buildOrder", Integer.parseInt(number));
        }
        return executor.toPrettyString() + "\n";
    }
}
