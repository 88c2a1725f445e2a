package dev.roundtrip.simulator.chatwoot.delivery.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The look of a transcript's page, as it was observed in the head of one; what follows the head is of no fixed form. */
final class TranscriptStyle {
    private static final String CARD_LINE = "#DCE7F5";
    private static final String BLUE = "#2781F6";
    private static final String SMALL_SCREEN = "@media only screen and (max-width: 640px)";

    private static final List<Rule> LOOK = List.of(
            Rule.of("img", "max-width: 100%", "border: none"),
            Rule.of(
                    "body",
                    "-webkit-font-smoothing: antialiased",
                    "-webkit-text-size-adjust: none",
                    "line-height: 21px",
                    "width: 100% !important",
                    "margin: 0",
                    "padding: 0",
                    "background-color: #F4F7FB"),
            Rule.of("table", "border-collapse: separate", "mso-table-lspace: 0pt", "mso-table-rspace: 0pt"),
            Rule.of("a", "color: " + BLUE),
            Rule.of(".email-container", "width: 100%", "max-width: 640px"),
            Rule.of(
                    ".main-card",
                    "width: 100%",
                    "border: 1px solid " + CARD_LINE,
                    "border-radius: 24px",
                    "background-color: #FFFFFF",
                    "box-shadow: 0 12px 32px rgba(15, 23, 42, 0.06)",
                    "overflow: hidden"),
            Rule.of(".accent-bar", "height: 6px", "background-color: " + BLUE, "font-size: 0", "line-height: 0"),
            Rule.of(".content-wrap", "padding: 40px 36px 20px"),
            Rule.of(
                    ".footer",
                    "padding: 20px 8px 0",
                    "text-align: center",
                    "color: #64748B",
                    "font-size: 13px",
                    "line-height: 21px"),
            Rule.of(".footer a", "color: " + BLUE, "font-weight: 600", "text-decoration: none"));

    /** Observed up to the name of the last one; what it says is our own. */
    private static final List<Rule> LOOK_WHEN_SMALL = List.of(
            Rule.of("h1", "font-size: 28px !important", "line-height: 34px !important"),
            Rule.of(".page-wrap", "padding: 24px 12px 32px !important"),
            Rule.of(".main-card", "border-radius: 0 !important"));

    private TranscriptStyle() {}

    /** The style of the page's outermost element. */
    static String page() {
        return "font-family: -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; "
                + "box-sizing: border-box; font-size: 14px; margin: 0;";
    }

    /** The style sheet as it stands within the head. */
    static String sheet() {
        return (rules(LOOK) + "\n\n" + SMALL_SCREEN + " {\n"
                        + rules(LOOK_WHEN_SMALL).indent(2) + "}")
                .indent(6)
                .replaceAll("(?m)^ +$", "");
    }

    private static String rules(List<Rule> rules) {
        return rules.stream().map(Rule::written).collect(Collectors.joining("\n\n"));
    }

    private record Rule(String selector, List<String> properties) {
        static Rule of(String selector, String... properties) {
            return new Rule(selector, List.of(properties));
        }

        String written() {
            return selector + " {\n"
                    + properties.stream()
                            .map(property -> "  " + property + ";\n")
                            .collect(Collectors.joining()) + "}";
        }
    }
}
