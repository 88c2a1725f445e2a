package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestEngine;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What Failsafe writes of scenarios whose names and messages are made to break it: a real build, in a folder of its own. */
@Tag("self")
class JunitXmlTest {
    /** What no XML 1.0 may hold, even escaped, and what ends or begins something in it. */
    private static final String HOSTILE = "\u0001\b\u001b[31m <b>&amp;'\"]]> 🌲 مرحبا";

    private static final String FEATURE = """
            Feature: Where is %1$s

              @sms
              Scenario: She asks %1$s
                When Maya asks about "it"

              @sms
              Scenario: It is lost %1$s
                When the answer is lost for "%2$s"

              @sms
              Scenario: It can't be had %1$s
                When a number is missing for "%2$s"

              @sms
              Scenario: The server is gone
                When the mail server is down

              @sms
              Scenario Outline: She asks about <thing>
                When Maya asks about "it"

                Examples:
                  | thing |
                  | boots |
                  | <b>]]>|
            """.formatted(HOSTILE, HOSTILE.replace("\"", "'") + "\uFFFE");

    private static final String BUILD = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
              <dependencies><dependency>
                <groupId>org.junit.platform</groupId><artifactId>junit-platform-suite</artifactId>
                <version>%s</version><scope>test</scope>
              </dependency></dependencies>
              <build><plugins><plugin>
                <groupId>org.apache.maven.plugins</groupId><artifactId>maven-failsafe-plugin</artifactId>
                <version>%s</version>
                <configuration>
                  <testClassesDirectory>%s</testClassesDirectory>
                  <includes><include>**/SampleFeatures.java</include></includes>
                  <trimStackTrace>true</trimStackTrace>
                  <systemPropertyVariables>
                    <allure.results.directory>${project.basedir}/results</allure.results.directory>
                  </systemPropertyVariables>
                  <additionalClasspathElements>%s</additionalClasspathElements>
                </configuration>
              </plugin></plugins></build>
            </project>
            """;
    private static final Set<String> OF_A_CASE = Set.of(
            "failure",
            "rerunFailure",
            "flakyFailure",
            "skipped",
            "error",
            "rerunError",
            "flakyError",
            "system-out",
            "system-err");

    private static final List<Element> CASES = new ArrayList<>();
    private static Element suite;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("features/order"));
        Files.writeString(folder.resolve("features/order/hostile.feature"), FEATURE);
        Files.writeString(folder.resolve("pom.xml"), buildFile());
        Path said = folder.resolve("build.log");
        Process build = new ProcessBuilder("mvn", "-o", "-B", "-q", "failsafe:integration-test")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(build.waitFor(5, TimeUnit.MINUTES)).as("the build ends").isTrue();
        try (Stream<Path> files = Files.list(folder.resolve("target/failsafe-reports"))) {
            List<Path> reports = files.filter(
                            file -> file.getFileName().toString().endsWith(".xml"))
                    .toList();
            assertThat(reports).as(() -> read(said)).hasSizeGreaterThan(1);
            for (Path report : reports) {
                Document parsed = parsed(report);
                if (parsed.getDocumentElement().getTagName().equals("testsuite")) {
                    suite = parsed.getDocumentElement();
                }
            }
        }
        elements(suite).filter(each -> each.getTagName().equals("testcase")).forEach(CASES::add);
    }

    @Test
    void the_suite_counts_what_it_holds() {
        assertThat(suite.getAttribute("name")).isNotBlank();
        assertThat(suite.getAttribute("time")).matches("[\\d,.]+");
        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(CASES).hasSize(6);
    }

    @Test
    void every_scenario_is_a_case_with_a_name_that_no_other_has() {
        assertThat(CASES).allSatisfy(each -> {
            assertThat(each.getAttribute("classname")).isNotBlank();
            assertThat(each.getAttribute("time")).matches("[\\d,.]+");
            assertThat(elements(each).map(Element::getTagName)).isSubsetOf(OF_A_CASE);
        });
        assertThat(CASES.stream().map(each -> each.getAttribute("name")))
                .allSatisfy(name -> assertThat(name).isNotBlank())
                .doesNotHaveDuplicates()
                .anySatisfy(name -> assertThat(name).contains("She asks", "<b>&amp;'", "]]>", "🌲 مرحبا"))
                .anySatisfy(name -> assertThat(name).contains("She asks about <b>]]>"));
    }

    @Test
    void broken_promise_is_failure_broken_set_up_is_error_and_what_does_not_count_is_skipped_with_its_reason() {
        assertThat(only("It is lost", "failure").getAttribute("type")).isEqualTo("dev.roundtrip.trip.BrokenPromise");
        assertThat(only("It is lost", "failure").getTextContent()).contains("🌲 مرحبا");
        assertThat(only("The server is gone", "error").getAttribute("message"))
                .isEqualTo("The mail server does not answer. Start it.");
        assertThat(only("It can't be had", "skipped").getTextContent()).contains("Needs a number.", "🌲 مرحبا");
    }

    private static Element only(String name, String kind) {
        return CASES.stream()
                .filter(each -> each.getAttribute("name").contains(name))
                .flatMap(JunitXmlTest::elements)
                .filter(each -> each.getTagName().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " of “" + name + "”."));
    }

    private static Stream<Element> elements(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }

    /** A parser takes nothing that is not well-formed, nor a character that XML 1.0 does not have. */
    private static Document parsed(Path report) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    }

    private static String buildFile() throws IOException {
        Matcher failsafe = Pattern.compile("<artifactId>maven-failsafe-plugin</artifactId>\\s*<version>([^<]+)")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(failsafe.find()).isTrue();
        StringBuilder classPath = new StringBuilder();
        for (String element : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            classPath.append("<additionalClasspathElement>%s</additionalClasspathElement>".formatted(element));
        }
        return BUILD.formatted(
                TestEngine.class.getPackage().getImplementationVersion(),
                failsafe.group(1),
                Path.of("target/test-classes").toAbsolutePath(),
                classPath);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
