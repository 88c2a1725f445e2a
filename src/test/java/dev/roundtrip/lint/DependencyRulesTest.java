package dev.roundtrip.lint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of docs/design.md. */
class DependencyRulesTest {
    private static final String ROOT = "dev.roundtrip.";
    private static JavaClasses main;
    private static JavaClasses all;

    @BeforeAll
    static void import_the_classes() {
        main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.roundtrip");
        all = new ClassFileImporter().importPackages("dev.roundtrip");
    }

    /** For each package, those of ours that it may use. */
    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> may = new LinkedHashMap<>();
        may.put("secrets", List.of());
        may.put("trip", List.of());
        may.put("answers", List.of("trip"));
        may.put("config", List.of("secrets", "trip"));
        may.put("features", List.of("config", "trip"));
        may.put("waiting", List.of("trip"));
        may.put("network", List.of("config", "trip"));
        may.put("desk", List.of("config", "network", "trip", "waiting"));
        may.put("channel", List.of("config", "network", "trip", "waiting"));
        may.put("people", List.of("answers", "channel", "config", "desk", "trip", "waiting"));
        may.put("diagnosis", List.of("channel", "config", "desk", "trip", "waiting"));
        may.put("drafter", List.of("answers", "desk", "trip", "waiting"));
        may.put("evidence", List.of("secrets", "trip"));
        may.put("report", List.of("trip"));
        may.put("catalogue", List.of("answers", "features", "people", "report", "trip"));
        may.put("simulator", List.of());
        may.put(
                "targets",
                List.of(
                        "answers",
                        "channel",
                        "config",
                        "desk",
                        "diagnosis",
                        "drafter",
                        "network",
                        "people",
                        "simulator",
                        "trip",
                        "waiting"));
        may.put("doctor", List.of("channel", "config", "desk", "features", "network", "targets", "trip"));
        return may;
    }

    @TestFactory
    Stream<DynamicTest> arrows_point_one_way() {
        return arrows().entrySet().stream()
                .map(arrow -> DynamicTest.dynamicTest(
                        arrow.getKey() + " uses only " + arrow.getValue(),
                        () -> only(arrow.getKey(), arrow.getValue())));
    }

    private static void only(String from, List<String> to) {
        String[] forbidden = Stream.concat(arrows().keySet().stream(), Stream.of("cli"))
                .filter(other -> !other.equals(from) && !to.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(main);
    }

    @Test
    void the_simulator_is_reached_only_from_targets_and_cli() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "simulator..", ROOT + "targets..", ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "simulator..")
                .check(main);
    }

    @Test
    void acceptance_meets_the_simulator_only_on_the_wire() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "acceptance..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "simulator..")
                .check(all);
    }

    @Test
    void only_evidence_knows_allure() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "evidence..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.qameta.allure..")
                .check(main);
    }

    @Test
    void only_waiting_knows_awaitility() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "waiting..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.awaitility..")
                .check(main);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.roundtrip.(*)..").should().beFreeOfCycles().check(main);
    }
}
