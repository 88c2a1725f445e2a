package dev.roundtrip.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Hop;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what a run amounts to as one page for everybody: it asks no network for anything and can be read without scripts,
 * which only add the charts.
 */
public final class FrontPage {
    private static final String TEMPLATE = "front-page.ftlh";

    private final Path file;
    private final String report;

    /**
     * @param file where it is written
     * @param report how it calls Allure's report, relative to itself; empty when there is none to lead to
     */
    public FrontPage(Path file, String report) {
        this.file = file;
        this.report = report;
    }

    /**
     * Writes the page.
     *
     * @throws ReportTrouble when it can't be written
     */
    public Path write(RunAccount account) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return TextFile.write(file, html(account.json()));
        } catch (IOException unwritable) {
            throw new ReportTrouble("The front page can't be written to %s.".formatted(file), unwritable);
        }
    }

    String html(ObjectNode account) {
        PageParts parts = new PageParts();
        StringWriter page = new StringWriter();
        try {
            templates()
                    .getTemplate(TEMPLATE)
                    .process(
                            Map.of(
                                    "all", plain(account),
                                    "scenarios", byKey(account),
                                    "verdicts", verdicts(),
                                    "hops", hops(),
                                    "report", report,
                                    "data", data(account),
                                    "parts", parts.forTemplate(),
                                    "took", (TemplateMethodModelEx) FrontPage::took),
                            page);
            return page.toString();
        } catch (IOException | TemplateException broken) {
            throw new IllegalStateException(
                    "The template %s does not fit what it is given.".formatted(TEMPLATE), broken);
        }
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(FrontPage.class, "");
        templates.setDefaultEncoding("UTF-8");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setNumberFormat("computer");
        return templates;
    }

    private static Map<String, Object> byKey(ObjectNode account) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        account.path("scenarios").forEach(each -> byKey.put(each.path("key").asText(), plain(each)));
        return byKey;
    }

    private static Object plain(JsonNode node) {
        return new ObjectMapper().convertValue(node, Object.class);
    }

    /** What a scenario can end as, the best first. */
    private static Map<String, String> verdicts() {
        Map<String, String> titles = new LinkedHashMap<>();
        Arrays.stream(Verdict.values())
                .sorted(Comparator.reverseOrder())
                .forEach(verdict -> titles.put(verdict.label(), verdict.title()));
        return titles;
    }

    private static Map<String, String> hops() {
        return Arrays.stream(Hop.values()).collect(Collectors.toMap(Hop::label, Hop::title));
    }

    private static Object took(List<?> given) throws TemplateModelException {
        return Took.words(((TemplateNumberModel) given.get(0)).getAsNumber().longValue());
    }

    /** What the charts are drawn from. Nothing in it can end the script in which it stands. */
    private static String data(ObjectNode account) throws JsonProcessingException {
        ObjectNode data = account.objectNode();
        data.set("latency", account.path("latency"));
        data.set("runs", account.path("history").path("runs"));
        return new ObjectMapper().writeValueAsString(data).replace("<", "\\u003c");
    }
}
