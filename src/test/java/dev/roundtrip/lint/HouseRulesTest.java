package dev.roundtrip.lint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time, chance, state and size. */
class HouseRulesTest {
    private static final int MOST_LINES = 300;
    private static final String CLI = "dev.roundtrip.cli..";

    private static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .accessTargetWhere(called(Thread.class, "sleep")
                    .or(called(TimeUnit.class, "sleep"))
                    .or(called(LockSupport.class, "park.*")));

    private static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            // The default of a simulator that nobody gives another clock.
            .and()
            .doNotHaveFullyQualifiedName("dev.roundtrip.simulator.chatwoot.ChatwootOptions")
            .should()
            .accessTargetWhere(now().or(called(System.class, "currentTimeMillis|nanoTime"))
                    .or(called(Clock.class, "system.*|tick(Millis|Seconds|Minutes)")));

    private static final ArchRule IDS_COME_FROM_A_SOURCE = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            // The source itself, which the targets hand to all that they put together.
            .and()
            .doNotHaveFullyQualifiedName("dev.roundtrip.targets.RandomIds")
            // The password of a key store that lives for some seconds; it names nothing.
            .and()
            .doNotHaveFullyQualifiedName("dev.roundtrip.simulator.twilio.TwilioIdentity")
            // Allure wants a file name for each attachment, unlike those of every earlier run; nobody reads it.
            .and()
            .doNotHaveFullyQualifiedName("dev.roundtrip.evidence.ScenarioReport")
            .should()
            .accessTargetWhere(called(UUID.class, "randomUUID"));

    private static final ArchRule STATIC_STATE_IS_ONLY_THE_CURRENT_RUN = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("dev.roundtrip.acceptance.CurrentRun")
            .should()
            .notHaveRawType(describe("that is made to be changed", HouseRulesTest::mutable));

    private static JavaClasses main;
    private static JavaClasses all;

    @BeforeAll
    static void import_the_classes() {
        all = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/lint/broken/"))
                .importPackages("dev.roundtrip");
        main = all.that(describe(
                "of the suite itself",
                type -> type.getSource().stream()
                        .anyMatch(source -> source.getUri().getPath().contains("/target/classes/"))));
    }

    @Test
    void the_rules_are_put_to_classes() {
        assertThat(main).hasSizeGreaterThan(100);
        assertThat(all).hasSizeGreaterThan(main.size());
    }

    @Test
    void nobody_sleeps() {
        NOBODY_SLEEPS.check(all);
    }

    @Test
    void time_comes_from_a_clock() {
        TIME_COMES_FROM_A_CLOCK.check(main);
    }

    @Test
    void ids_come_from_a_source() {
        IDS_COME_FROM_A_SOURCE.check(main);
    }

    @Test
    void static_state_is_only_the_current_run() {
        STATIC_STATE_IS_ONLY_THE_CURRENT_RUN.check(all);
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(".*\\.CurrentRun|.*Test.*")
                .should()
                .beFinal()
                .check(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "src/test"})
    void no_class_is_longer_than_300_lines(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(classes)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).size())
                            .as("lines of " + file)
                            .isLessThanOrEqualTo(MOST_LINES));
        }
    }

    @Test
    void what_breaks_the_rules_is_found() {
        JavaClasses broken = new ClassFileImporter().importPackages("dev.roundtrip.lint.broken");

        assertThatThrownBy(() -> NOBODY_SLEEPS.check(broken))
                .hasMessageContaining("(4 times)")
                .hasMessageContainingAll(
                        "Thread.sleep(long)", "Thread.sleep(long, int)", "TimeUnit.sleep", "parkNanos");
        assertThatThrownBy(() -> TIME_COMES_FROM_A_CLOCK.check(broken))
                .hasMessageContaining("(4 times)")
                .hasMessageContainingAll("Instant.now()", "LocalDate.now()", "currentTimeMillis", "systemUTC");
        assertThatThrownBy(() -> IDS_COME_FROM_A_SOURCE.check(broken)).hasMessageContaining("(1 times)");
        assertThatThrownBy(() -> STATIC_STATE_IS_ONLY_THE_CURRENT_RUN.check(broken))
                .hasMessageContaining("(3 times)")
                .hasMessageContainingAll("Culprit.LIST", "Culprit.COUNT", "Culprit.KEYS");
    }

    private static DescribedPredicate<JavaAccess<?>> called(Class<?> owner, String names) {
        return describe(
                owner.getSimpleName() + "." + names,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getTarget().getName().matches(names));
    }

    /** Of whatever kind of date or time, but with no clock given. */
    private static DescribedPredicate<JavaAccess<?>> now() {
        return describe(
                "now without a clock",
                access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                        && access.getTarget().getName().equals("now")
                        && !access.getTarget().getFullName().contains(Clock.class.getName()));
    }

    /** A collection by the class that makes it, or a cell; what is declared as List, Set or Map may be unchangeable. */
    private static boolean mutable(JavaClass type) {
        if (!type.getName().startsWith("java.")) {
            return false;
        }
        Class<?> real = type.reflect();
        boolean container =
                Stream.of(Collection.class, Map.class, ThreadLocal.class).anyMatch(kind -> kind.isAssignableFrom(real));
        boolean declared =
                Set.of(Collection.class, List.class, Set.class, Map.class).contains(real);
        return container && !declared || type.getPackageName().equals("java.util.concurrent.atomic");
    }
}
