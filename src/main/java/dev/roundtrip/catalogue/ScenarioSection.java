package dev.roundtrip.catalogue;

import dev.roundtrip.people.Persona;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One scenario on the page. */
final class ScenarioSection {
    private final ScenarioText scenario;

    ScenarioSection(ScenarioText scenario) {
        this.scenario = scenario;
    }

    String text() {
        StringBuilder text = new StringBuilder(
                Markdown.heading("###", scenario.id(), scenario.id() + ": " + Markdown.text(scenario.title())));
        text.append(facts()).append("\n");
        scenario.turns().forEach(turn -> text.append(turn(turn)));
        text.append(list(
                "The answer must cover",
                scenario.covers().stream().map(ScenarioSection::fact).toList()));
        text.append(list(
                "and must not say",
                scenario.avoids().stream().map(ScenarioSection::phrase).toList()));
        text.append(list(
                "What must be so",
                scenario.outcomes().stream().map(ScenarioSection::outcome).toList()));
        return text.toString();
    }

    private String facts() {
        return scenario.customers().stream().map(ScenarioSection::customer).collect(Collectors.joining())
                + fact("Where", scenario.channels().stream().map(Channel::title).collect(Collectors.joining(", then ")))
                + fact("Promise", scenario.rule())
                + fact("Edge case", String.join(", ", scenario.edgeCases()))
                + fact("Severity", scenario.severity())
                + fact("Known defect of the product", String.join(", ", scenario.knownDefects()))
                + fact("Needs", String.join(", ", scenario.needs()))
                + scenario.context().given().stream()
                        .map(given -> fact("Before", given.replace("\n", "\n  ")))
                        .collect(Collectors.joining());
    }

    private static String customer(Persona customer) {
        String language = Locale.forLanguageTag(customer.locale()).getDisplayLanguage(Locale.ENGLISH);
        return fact(
                "Who",
                "%s, %s; tone: %s; language: %s"
                        .formatted(customer.fullName(), customer.role(), customer.tone(), language));
    }

    private static String fact(String name, String value) {
        return value.isEmpty() ? "" : "- %s: %s\n".formatted(name, Markdown.text(value));
    }

    private static String turn(Turn turn) {
        String said = turn.wordings().stream()
                .map(Markdown::quotation)
                .collect(Collectors.joining("\nor, in other words\n\n"));
        return "**%s**%s\n\n%s"
                .formatted(
                        Markdown.text(turn.action()),
                        turn.isPrivate() ? " (colleagues only)" : "",
                        said.isEmpty() ? "" : said + "\n");
    }

    private static String list(String title, List<String> items) {
        return items.isEmpty()
                ? ""
                : items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining("", title + ":\n\n", "\n"));
    }

    private static String fact(ScenarioText.Fact fact) {
        return Markdown.text(fact.what()) + ": "
                + fact.phrasings().stream().map(ScenarioSection::phrase).collect(Collectors.joining(" or "));
    }

    private static String phrase(String phrase) {
        boolean expression = phrase.length() > 2 && phrase.startsWith("/") && phrase.endsWith("/");
        return expression ? "what fits the pattern `" + phrase + "`" : "“" + Markdown.text(phrase) + "”";
    }

    private static String outcome(Outcome outcome) {
        String value = Markdown.text(outcome.value().replace("\n", " "));
        return outcome.by() == Outcome.By.RULE
                ? "%s: %s (made so by a rule of the desk)".formatted(outcome.what(), value)
                : "%s (%s)".formatted(value, outcome.by() == Outcome.By.AGENT ? "set by an agent" : "by the product");
    }
}
