package dev.roundtrip.catalogue;

import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue for people: docs/scenarios.md. */
public final class CataloguePage {
    private static final String HEAD = """
            # Scenarios

            Conversations between customers and the support of a shop, Harbor & Pine, to train people and agents with: who writes
            and in which tone, what they may say in different words, what the answer must say and must not, and what the desk must
            show. What is true at the shop stands in [its facts](../features/facts.md).

            Written from the [features](../features) by `./roundtrip scenarios`; not edited by hand. The same for programs is
            `scenarios.jsonl`, in [this form](scenarios-format.md). Which of them a run has proved is told by
            `target/roundtrip/traceability.md`.

            """;

    private final Catalogue catalogue;

    public CataloguePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The whole page. */
    public String text() {
        StringBuilder page = new StringBuilder(HEAD).append(overview());
        catalogue.byArea().forEach((area, scenarios) -> page.append(contents(area, scenarios)));
        catalogue.byArea().forEach((area, scenarios) -> {
            page.append(Markdown.heading("##", "area " + area, area));
            scenarios.forEach(scenario -> page.append(new ScenarioSection(scenario).text()));
        });
        return page.toString().stripTrailing() + "\n";
    }

    private String overview() {
        StringBuilder table = new StringBuilder(
                        Markdown.row("area", "scenarios", "begin by e-mail", "by SMS", "in the chat"))
                .append("|---|---|---|---|---|\n");
        catalogue
                .byArea()
                .forEach((area, scenarios) -> table.append(Markdown.row(
                        Markdown.link(area, "area " + area),
                        String.valueOf(scenarios.size()),
                        beginning(scenarios, Channel.EMAIL),
                        beginning(scenarios, Channel.SMS),
                        beginning(scenarios, Channel.WEB_CHAT))));
        return table.append("\n").toString();
    }

    private static String beginning(List<ScenarioText> scenarios, Channel channel) {
        return String.valueOf(scenarios.stream()
                .filter(each -> each.channels().get(0) == channel)
                .count());
    }

    private static String contents(String area, List<ScenarioText> scenarios) {
        return scenarios.stream()
                .map(each -> "- %s %s *(%s)*\n"
                        .formatted(Markdown.link(each.id(), each.id()), Markdown.text(each.title()), marks(each)))
                .collect(Collectors.joining("", "**" + area + "**\n\n", "\n"));
    }

    private static String marks(ScenarioText scenario) {
        String channels = scenario.channels().stream().map(Channel::title).collect(Collectors.joining(" and "));
        return scenario.edgeCases().isEmpty() ? channels : channels + "; " + String.join(", ", scenario.edgeCases());
    }
}
