package dev.roundtrip.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report page without what calls home, and with a policy that keeps a browser from asking a network at all. */
final class QuietPage {
    private static final String END_OF_SCRIPT = "</script>";
    private static final Pattern REMOTE_LINK =
            Pattern.compile("<link\\b[^>]*\\bhref\\s*=\\s*[\"']?(?:https?:)?//[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOTE_ANYTHING = Pattern.compile(
            "<(?:script|link|img|iframe|source|object|embed)\\b[^>]{0,500}?\\b(?:src|href|data)\\s*=\\s*[\"']?(?:https?:)?//[^\\s\"'>]*",
            Pattern.CASE_INSENSITIVE);
    private static final String POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' data:;"
            + " style-src 'unsafe-inline' data:; img-src data: blob:; font-src data:; media-src data: blob:;"
            + " connect-src data: blob:; frame-src data: blob:; form-action 'none'; base-uri 'none'";

    private final String page;

    QuietPage(String page) {
        this.page = page;
    }

    String with(String headline, String caution) {
        String quiet = REMOTE_LINK.matcher(withoutAnalytics()).replaceAll("");
        Matcher left = REMOTE_ANYTHING.matcher(quiet);
        if (left.find()) {
            throw new ReportTrouble("Allure's report would ask the network: %s. Pin the reportVersion that was tried."
                    .formatted(left.group()));
        }
        return replaced(replaced(quiet, "(?i)<head>", head()), "(?i)<body>", "<body>" + bar(headline, caution));
    }

    private static String head() {
        return """
                <head>
                    <meta http-equiv="Content-Security-Policy" content="{policy}">
                    <meta name="referrer" content="no-referrer">
                    <style>
                    .roundtrip-bar { font: 600 15px/1.4 system-ui, sans-serif; padding: 8px 16px; background: #1b2430; color: #fff; }
                    .roundtrip-bar span { font-weight: 400; color: #ffd98a; margin-left: 1em; }
                    body { display: flex; flex-direction: column; height: 100vh; }
                    body > #content { flex: 1; height: auto; min-height: 0; }
                    #content .app { min-height: 0; }
                    #content .side-nav, #content .timeline { height: 100%; }
                    .attachment__iframe { height: 75vh; }
                    .chart__caption { display: none; }
                    /* Categories are grouped by whole messages: their first lines tell them apart. */
                    .tree .node__title.long-line .node__name {
                        display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden;
                    }
                    </style>""".replace("{policy}", POLICY);
    }

    private static String bar(String headline, String caution) {
        return "\n    <div class=\"roundtrip-bar\">Roundtrip: " + escaped(headline) + "<span>" + escaped(caution)
                + "</span></div>";
    }

    /** By hand: a pattern over scripts of megabytes would exhaust the stack. */
    private String withoutAnalytics() {
        StringBuilder kept = new StringBuilder(page.length());
        int at = 0;
        for (int begin = page.indexOf("<script"); begin >= 0; begin = page.indexOf("<script", at)) {
            int end = page.indexOf(END_OF_SCRIPT, begin);
            if (end < 0) {
                break;
            }
            String script = page.substring(begin, end + END_OF_SCRIPT.length());
            kept.append(page, at, begin).append(callsHome(script) ? "" : script);
            at = end + END_OF_SCRIPT.length();
        }
        return kept.append(page, at, page.length()).toString();
    }

    private static boolean callsHome(String script) {
        return script.contains("gtag(") || REMOTE_ANYTHING.matcher(script).find();
    }

    private static String replaced(String text, String what, String by) {
        return text.replaceFirst(what, Matcher.quoteReplacement(by));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
